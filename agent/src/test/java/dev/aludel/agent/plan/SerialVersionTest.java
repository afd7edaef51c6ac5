package dev.aludel.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import java.io.ObjectStreamClass;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the JDK computes for a class as it was is what the woven class says. */
class SerialVersionTest {

  private static final String USER = """
      package shop;
      import dev.aludel.mapping.*;
      import java.io.*;

      @Mapped
      public class User implements Comparable<User>, Serializable {
        static final int LIMIT = Integer.getInteger("limit", 3);
        private static int count;
        private transient int cache;
        transient int shared;
        protected volatile long when;
        @Id public final Integer id;
        @Column private String name;
        User(int id) { this.id = id; }
        private User() { this(1); }
        protected synchronized strictfp double rate(String... names) throws IOException { return 1; }
        public int compareTo(User other) { return id - other.id; }
        private void hidden() { Runnable r = () -> hidden(); }
        @Mapped private static final class Nested extends User { @Column int x; Nested() { super(2); } }
        @Mapped protected static abstract class Open extends Exception { @Column int x; }
        @Mapped static class Declared extends Exception { private static final long serialVersionUID = 5; }
        @Mapped static class Plain { @Column int x; }
      }
      """;

  private final Compiled compiled = Compiled.of(USER);
  private final MemoryLoader plain = new MemoryLoader(compiled.classFiles());
  private final MemoryLoader woven = new MemoryLoader(Weaving.weave(compiled));

  @Test
  void staysAsItWasForEveryKindOfMember() throws ClassNotFoundException {
    for (String name :
        new String[] {"shop.User", "shop.User$Nested", "shop.User$Open", "shop.User$Declared"}) {
      ObjectStreamClass before = ObjectStreamClass.lookup(plain.loadClass(name));
      ObjectStreamClass after = ObjectStreamClass.lookup(woven.loadClass(name));

      assertThat(after.getSerialVersionUID()).as(name).isEqualTo(before.getSerialVersionUID());
    }
  }

  @Test
  void addsNoneToAClassThatIsNotSerializable() {
    Members members = Weaving.planner(Map.copyOf(compiled.classFiles()))
        .define(compiled.classFile("shop.User$Plain"))
        .members();

    assertThat(members)
        .isNotNull()
        .extracting(Members::serialVersion)
        .hasToString("OptionalLong.empty");
  }
}
