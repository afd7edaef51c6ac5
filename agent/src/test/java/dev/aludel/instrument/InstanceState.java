package dev.aludel.instrument;

public final class InstanceState {}
