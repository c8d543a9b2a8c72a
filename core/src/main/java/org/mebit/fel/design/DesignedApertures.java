package org.mebit.fel.design;

import org.mebit.fel.aperture.CollectedPairs;

/// What a search found.
///
/// @param point the best point
/// @param pairs what it lets through, with errors
/// @param reached whether these pairs are what the aim admits; else they are the nearest found
/// @param converged whether a search from there again found nothing better
/// @param evaluations averages that were computed
public record DesignedApertures(
    DesignPoint point, CollectedPairs pairs, boolean reached, boolean converged, int evaluations) {}
