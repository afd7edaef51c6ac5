package dev.aludel.agent.detect;

import org.jspecify.annotations.Nullable;

/** Where the class files of other classes come from: a class loader's resources, or a directory at build time. */
public interface ClassFiles {

  /** The bytes of the class with this internal name ({@code com/acme/User}), or null if there are none to be had. */
  byte @Nullable [] read(String internalName);
}
