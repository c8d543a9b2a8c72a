package org.mebit.scenario;

import org.mebit.platform.Axis;

/// An axis with its compact form for the resolved study.
///
/// @param canonical JSON: `{"from":0,"to":1,"points":11}` or `{"values":[...]}`
record SweptAxis(Axis axis, String canonical) {}
