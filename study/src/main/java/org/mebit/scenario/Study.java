package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import org.mebit.platform.Plan;
import org.mebit.platform.Platform;
import org.mebit.platform.Request;

/// A study that can be run: read, checked and accepted by its platform.
///
/// @param title as given, or the file's name without its extension
/// @param platform the physical system
/// @param request points and quantities
/// @param plan the platform's answer
/// @param figure what to draw; empty where the study leaves the choice open
/// @param seed of its random numbers
/// @param keep what a run keeps; with a pyramid at least one axis is linear, and the one of most
///   points is the pyramid's
/// @param text as given, before settings
/// @param settings changes from the command line, in the order typed
/// @param canonical the resolved form, JSON on one line: platform, every parameter with its value
///   (defaults too), axes in compact form, quantities and seed; equal for studies that give equal
///   rows
public record Study(
    String title,
    Platform platform,
    Request request,
    Plan plan,
    Optional<StudyFigure> figure,
    long seed,
    Keep keep,
    String text,
    List<Setting> settings,
    String canonical) {
  public Study {
    settings = List.copyOf(settings);
  }
}
