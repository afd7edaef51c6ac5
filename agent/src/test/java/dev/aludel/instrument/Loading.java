package dev.aludel.instrument;

public final class Loading {

  private Loading() {}
}
