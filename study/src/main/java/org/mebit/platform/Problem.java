package org.mebit.platform;

/// Something a platform cannot do as asked.
///
/// @param key the parameter or quantity to change; the parser finds its line in the file
/// @param point the first point it concerns, from 0; -1 where it concerns all
/// @param message what was expected, what it is, and what to do, without the key: `must ..., but is
///   ...`
public record Problem(String key, long point, String message) {}
