package dev.aludel.agent.weave;

import org.objectweb.asm.ClassVisitor;

/** One kind of member that a mapped class gets. */
interface Addition {

  /** Adds it at the end of the class. */
  void addTo(ClassVisitor target);
}
