package dev.aludel.agent.offline;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One directory or jar of a class path. */
interface ClassPathEntry extends Closeable {

  /** The content of the file with this name ({@code com/acme/User.class}); null if the entry has none. */
  byte @Nullable [] read(String name) throws IOException;

  /** Internal names of all classes in it, sorted; without what stands in META-INF. */
  List<String> classNames() throws IOException;
}
