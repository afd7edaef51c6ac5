package dev.aludel.agent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.contract.RuntimeContract;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.Weaving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By which constructor an instance is loaded, and what its parameters get. */
class ConstructorChoiceTest {

  private static final Creation NO_ARGUMENTS = new Creation("()V", List.of());
  private static final Creation RUNS_NOTHING =
      new Creation(RuntimeContract.LOADING_CONSTRUCTOR_TYPE, List.of(new Creation.Nothing()));

  private static final String BASE = """
      @Mixin
      public abstract class Base {
        @Id protected Integer id;
        protected Base() {}
        protected Base(Integer key) { id = key; }
      }
      """;

  @Test
  void prefersTheConstructorWithoutParametersThoughItIsPrivate() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          @Column String name;
          private User() {}
          public User(String name) { this.name = name; }
        }
        """);

    assertThat(creation).isEqualTo(NO_ARGUMENTS);
  }

  @Test
  void handsTheAttributesToTheConstructorThatStoresThem() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          @Column String name;
          @Column long size;
          @Column double weight;
          public User(double a, String b, long c) { weight = a; name = b; this.size = c; }
        }
        """);

    assertThat(creation).isEqualTo(byValues("(DLjava/lang/String;J)V", 2, 0, 1));
  }

  @Test
  void takesTheLongestOfSeveral() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          @Column String name;
          @Column int size;
          public User(String name) { this(name, 3); }
          public User(String name, int size) { this.name = name; this.size = size; }
          public User(User other, String name, int size) { this(name, size); }
        }
        """);

    assertThat(creation).isEqualTo(byValues("(Ljava/lang/String;I)V", 0, 1));
  }

  @Test
  void followsAParameterIntoAnotherConstructorAndTheSuperclass() {
    Creation creation = creationOf(
        """
        @Mapped
        public class User extends Between {
          @Column String name;
          public User(int a, Integer b, String c) { this(c, b); }
          private User(String d, Integer e) { super(e, 1); name = d; }
        }
        """,
        BASE,
        "public class Between extends Base { Between() {} Between(Integer x, int y) { super(x); } }");

    assertThat(creation).isEqualTo(byValues("(Ljava/lang/String;Ljava/lang/Integer;)V", 1, 0));
  }

  @Test
  void recognizesAParameterByItsNameWhereItIsStoredOtherwise() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          @Column String name;
          public User(String name) { this.name = name.strip(); }
        }
        """);

    assertThat(creation).isEqualTo(byValues("(Ljava/lang/String;)V", 0));
  }

  @Test
  void recognizesAParameterThatIsStoredInAnUnmappedFieldAsWell() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          final String initialName;
          @Column String name;
          public User(String first) { initialName = first; name = first; }
        }
        """);

    assertThat(creation).isEqualTo(byValues("(Ljava/lang/String;)V", 0));
  }

  @Test
  void mistakesNoParameterOfAnotherTypeForTheAttributeOfItsName() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          @Column String name;
          public User(Object name) { this.name = name.toString(); }
        }
        """);

    assertThat(creation).isEqualTo(RUNS_NOTHING);
  }

  @Test
  void runsNothingWhereTheConstructorsSetAttributesAlone() {
    Creation creation = creationOf("""
        @Mapped
        public class User {
          @Column String name = "none";
          int logins = 0;
          Object cache = null;
          final String constant = "copied to its readers";
          public User(StringBuilder text) { name = text.toString(); }
        }
        """);

    assertThat(creation).isEqualTo(RUNS_NOTHING);
  }

  @Test
  void hasNoWayToMakeWhatOnlyAConstructorWithOtherParametersSets() {
    assertThat(refusalOf("""
        @Mapped
        public class User {
          @Column String name;
          final StringBuilder log;
          public User(StringBuilder log) { this.log = log; }
        }
        """))
        .isEqualTo(
            "shop.User was not woven: loading could make no whole instance of it: its constructors set"
                + " the field \"log\", which no column holds, and each has a parameter that is no mapped column."
                + " Declare a constructor without parameters (a private one will do), or one whose parameters are"
                + " all mapped columns. [no-loading-constructor]");
  }

  @Test
  void seesWhatAMappedSuperclassWouldLack() {
    assertThat(refusalOf(
            "@Mapped public class User extends Logged { User(Thread any) { super(null); } }", """
            @Mixin public abstract class Logged {
              @Id Integer id;
              final Object lock = new Object();
              Logged(StringBuilder log) {}
            }
            """))
        .contains("set the field \"lock\"", "[no-loading-constructor]");
  }

  @Test
  void runsTheConstructorOfAMappedSuperclassWhereItTakesNothing() {
    Creation creation =
        creationOf("@Mapped public class User extends Logged { User(Thread any) {} }", """
        @Mixin public abstract class Logged {
          @Id Integer id;
          final Object lock = new Object();
        }
        """);

    assertThat(creation).isEqualTo(RUNS_NOTHING);
  }

  @Test
  void handsNoRelationshipToAConstructorUnlessItMayBeNull() {
    String user = """
        @Mapped
        public class User {
          @Relationship %s Base boss;
          @Column String name;
          public User(Base boss, String name) { this.boss = boss; this.name = name; }
        }
        """;
    String nullable =
        "@java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD) @interface Nullable {}";

    assertThat(creationOf(user.formatted(""), BASE)).isEqualTo(RUNS_NOTHING);
    assertThat(creationOf(user.formatted("@Nullable"), BASE, nullable))
        .isEqualTo(new Creation(
            "(Lshop/Base;Ljava/lang/String;)V",
            List.of(new Creation.Nothing(), new Creation.Value(1))));
  }

  @Test
  void choosesTheSameOnceTheSuperclassIsWoven() {
    Compiled compiled = compile(
        "@Mapped public class User extends Base { User(Integer any) { super(any); } }",
        BASE.replace("protected Base() {}", ""));
    byte[] user = compiled.classFile("shop.User");

    Creation plain = creationOf(Weaving.planner(compiled.classFiles()), user);
    Map<String, byte[]> half = new HashMap<>(Weaving.weave(compiled));
    half.put("shop/User", user);
    Creation afterwards = creationOf(Weaving.planner(half), user);

    assertThat(plain).isEqualTo(byValues("(Ljava/lang/Integer;)V", 0)).isEqualTo(afterwards);
  }

  private static Creation byValues(String descriptor, int... slots) {
    List<Creation.Argument> arguments = new ArrayList<>();
    for (int slot : slots) {
      arguments.add(new Creation.Value(slot));
    }
    return new Creation(descriptor, arguments);
  }

  private static Compiled compile(String... types) {
    String[] sources = new String[types.length];
    for (int i = 0; i < types.length; i++) {
      sources[i] = "package shop;\nimport dev.aludel.mapping.*;\n" + types[i];
    }
    return Compiled.of(sources);
  }

  private static @Nullable Creation creationOf(String... types) {
    Compiled compiled = compile(types);
    return creationOf(Weaving.planner(compiled.classFiles()), compiled.classFile("shop.User"));
  }

  private static @Nullable Creation creationOf(ClassPlanner planner, byte[] user) {
    return Objects.requireNonNull(planner.define(user).members()).creation();
  }

  private static String refusalOf(String... types) {
    Compiled compiled = compile(types);
    Decision decision = Weaving.planner(compiled.classFiles())
        .define(compiled.classFile("shop.User"))
        .decision();
    return decision instanceof Refuse refused
        ? refused.refusal().report("shop.User")
        : "" + decision;
  }
}
