package dev.aludel.agent.company;

import dev.aludel.agent.fixture.Compiled;
import java.util.List;

/** A program with mapped classes and one that uses them. What it prints must not depend on other agents. */
final class Firm {

  private static final String PERSON = """
      package firm;

      import dev.aludel.mapping.*;

      @Mapped
      public class Person implements java.io.Serializable {
        private static int count;
        @Id public Integer id;
        @Column private final String name;
        @Column public String email;
        @Relationship Person boss;
        public Person(String name) {
          this.name = name;
          count++;
        }
        public static int count() { return count; }
        public String name() { return name; }
        public void write(String to) {
          if (to.isEmpty()) {
            email = "none";
          } else {
            email = to;
          }
        }
        @Override public String toString() { return name + " " + email; }
      }
      """;

  private static final String CLERK = """
      package firm;

      import dev.aludel.mapping.*;

      @Mapped
      public class Clerk extends Person {
        @Column public long pay;
        public Clerk(String name) { super(name); }
        void neverCalled() { pay = 0; }
      }
      """;

  private static final String PAYROLL = """
      package firm;

      import java.util.List;

      public class Payroll {
        public void raise(List<Clerk> clerks) {
          clerks.forEach(clerk -> clerk.pay += 10);
          for (Clerk clerk : clerks) {
            if (clerk.pay > 1000) {
              clerk.email = "boss@firm";
            }
            clerk.boss = null;
          }
        }
      }
      """;

  /** Apart from the others, so that a coverage tool can leave it out: it does more when classes are woven. */
  private static final String PROBE = """
      package probe;

      import dev.aludel.instrument.*;

      public class Probe {
        public static void watch(Object instance) {
          if (instance instanceof Instrumented) {
            Access.watch(instance);
          }
        }
        public static void forget() {
          Access.takeCalls();
        }
        public static void print(String what) {
          System.out.println(what + " " + Access.takeCalls());
        }
      }
      """;

  private static final String MAIN = """
      package firm;

      import java.util.*;
      import probe.Probe;

      public class Main {
        public static void main(String... args) {
          Clerk ann = new Clerk("ann");
          Probe.watch(ann);
          ann.write("");
          ann.write("ann@firm");
          Probe.print("own");
          new Payroll().raise(List.of(ann));
          Probe.print("foreign");
          System.out.println(ann + " " + Person.count() + " "
              + java.io.ObjectStreamClass.lookup(Person.class).getSerialVersionUID());
        }
      }
      """;

  static final Compiled COMPILED = Compiled.of(PERSON, CLERK, PAYROLL, PROBE, MAIN);

  /** What it prints when it is woven, but for a last line with the version that the class has by default. */
  static final List<String> OUTPUT = List.of(
      "own [write 2: null -> none, write 2: none -> ann@firm]",
      "foreign [read 4: 0, write 4: 0 -> 10, read 4: 10, relate 3: null -> null]");

  private Firm() {}
}
