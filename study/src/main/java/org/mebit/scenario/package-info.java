/// From the text of a study to a typed request: YAML, expressions, units and everything that can be
/// wrong with them.
///
/// [org.mebit.scenario.Studies] reads a file, bytes or a text, with changes from the command line,
/// into a [org.mebit.scenario.Study] its platform has accepted, or into all complaints at once.
/// [org.mebit.scenario.Description] tells what a platform takes.
///
/// YAML gives the shape only: mappings, lists and texts with their lines. What a text means is
/// decided by the parameter it is for, so `1e6`, `2e-06`, `pi/2` and `"141 ns"` are numbers
/// wherever a number is expected, quoted or not, and `on` or `1_000` hold no surprises. Aliases,
/// tags and second documents are refused.
///
/// | key | value | left out |
/// |---|---|---|
/// | `title` | a text | the file's name without extension |
/// | `platform` | a name | an error |
/// | `parameters` | values that hold for every point | every parameter has its default |
/// | `sweep` | axes of a grid, the first slowest: `{from, to, points}`, the same with `scale: log`, `{values: [...]}`, or a plain list | one point |
/// | `points` | a list of points instead; an entry overrides `parameters` | one point |
/// | `quantities` | a list of names | the platform's usual ones |
/// | `figure` | see [org.mebit.scenario.StudyFigure] | the choice is left open |
/// | `seed` | a whole number of 64 bits | 1 |
@org.jspecify.annotations.NullMarked
package org.mebit.scenario;
