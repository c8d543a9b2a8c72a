package org.mebit.study;

import java.util.List;
import org.mebit.platform.Parameter;
import org.mebit.platform.Plan;
import org.mebit.platform.Request;
import org.mebit.result.Program;
import org.mebit.scenario.Keep;

/// A study made ready to run: everything the engine needs, and nothing of how it was written down.
///
/// @param title of the study, and of the run's folder
/// @param platform name of the platform
/// @param text of the study as given
/// @param canonical text of the resolved study: two studies with the same are the same
/// @param parameters of the platform
/// @param request points and quantities
/// @param plan the platform's, for the request
/// @param seed of the random numbers
/// @param keep what the run keeps of its points
/// @param papers to cite with the results, one line each
public record Job(
    String title,
    String platform,
    String text,
    String canonical,
    List<Parameter> parameters,
    Request request,
    Plan plan,
    long seed,
    Keep keep,
    List<String> papers) {
  public Job {
    parameters = List.copyOf(parameters);
    papers = List.copyOf(papers);
  }

  /// Everything that decides the result: the program, the study, and how the plan will serve it on
  /// this machine.
  String identity(Program program) {
    return String.join(
        "\n",
        program.version(),
        program.commit(),
        platform,
        Long.toString(seed),
        canonical,
        String.join("\n", plan.methods()));
  }
}
