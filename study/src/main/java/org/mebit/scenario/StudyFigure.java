package org.mebit.scenario;

/// What a study's `figure` asks for.
public sealed interface StudyFigure permits FigureSpec, MatrixSpec {}
