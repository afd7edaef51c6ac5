package dev.aludel.instrument;

/** Sees what the program puts into a collection and takes out of it, or throws. Shared between threads. */
public interface ElementFilter {

  /** What is put in instead of the element. */
  Object added(Object instance, Object element);

  /** The element is about to leave. */
  void removed(Object instance, Object element);
}
