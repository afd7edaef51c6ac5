package dev.aludel.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Verified;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.instrument.RawAccess;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that read and write fields past any instruction: the runtime is told first, and the call does what it did. */
class RawWayWeaverTest {

  private static final String BOX = """
      package shop;

      public class Box {
        boolean z; byte b; char c; short s; int i; long j; float f; double d;
        Object o;
        volatile int counter;
        volatile long wide;
        volatile Object held;
        static Object global;
        private String secret = "unseen";
      }
      """;

  private static final String TOOL = """
      package shop;

      import java.lang.invoke.*;
      import java.lang.reflect.Field;
      import java.util.concurrent.atomic.*;
      import java.util.function.*;

      public class Tool {
        interface Setter { void set(Field field, Object owner, Object value) throws Exception; }
        interface Getter { long get(Object owner) throws Exception; }

        static Field field(String name) throws Exception { return Box.class.getDeclaredField(name); }

        public static String setsEveryType() throws Exception {
          Box box = new Box();
          field("z").setBoolean(box, true);
          field("b").setByte(box, (byte) 1);
          field("c").setChar(box, 'c');
          field("s").setShort(box, (short) 2);
          field("i").setInt(box, 3);
          field("j").setLong(box, 4L);
          field("f").setFloat(box, 5f);
          field("d").setDouble(box, 6d);
          field("o").set(box, "seven");
          return "" + box.z + box.b + box.c + box.s + box.i + box.j + box.f + box.d + box.o;
        }
        public static String setsWithinAnExpression() throws Exception {
          Box box = new Box();
          long before = box.j + 1 + wide(box) * 2;
          return before + " " + box.j;
        }
        private static long wide(Box box) throws Exception {
          for (int i = 0; i < 3; i++) {
            try {
              if (i > 0) { field("j").setLong(box, box.j + i); } else { field("i").set(box, i); }
            } finally {
              field("o").set(box, i % 2 == 0 ? (Object) "even" : (Object) i);
            }
          }
          return box.j;
        }
        public static String getsEveryType() throws Exception {
          Box box = new Box();
          box.j = 4; box.o = "o";
          return "" + field("z").getBoolean(box) + field("b").getByte(box) + (int) field("c").getChar(box)
              + field("s").getShort(box) + field("i").getInt(box) + field("j").getLong(box)
              + field("f").getFloat(box) + field("d").getDouble(box) + field("o").get(box);
        }
        public static Object findsHandles() throws Throwable {
          MethodHandles.Lookup lookup = MethodHandles.lookup();
          Box box = new Box();
          lookup.findSetter(Box.class, "j", long.class).invoke(box, 8L);
          lookup.unreflectSetter(field("i")).invoke(box, 9);
          VarHandle var = lookup.findVarHandle(Box.class, "o", Object.class);
          lookup.unreflectVarHandle(field("s")).set(box, (short) 3);
          var.set(box, "var");
          return "" + (long) lookup.findGetter(Box.class, "j", long.class).invoke(box)
              + (int) lookup.unreflectGetter(field("i")).invoke(box) + box.o + box.s;
        }
        public static Object makesUpdaters() {
          Box box = new Box();
          AtomicIntegerFieldUpdater.newUpdater(Box.class, "counter").set(box, 1);
          AtomicLongFieldUpdater.newUpdater(Box.class, "wide").set(box, 2);
          AtomicReferenceFieldUpdater.newUpdater(Box.class, Object.class, "held").set(box, 3);
          return "" + box.counter + box.wide + box.held;
        }
        @SuppressWarnings("removal")
        public static Object locates() throws Exception {
          Field f = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
          f.setAccessible(true);
          sun.misc.Unsafe unsafe = (sun.misc.Unsafe) f.get(null);
          Function<Field, Long> locate = unsafe::objectFieldOffset;
          return locate.apply(field("i")) == unsafe.objectFieldOffset(field("i"));
        }
        public static Object refersToMethods() throws Throwable {
          Box box = new Box();
          Setter setter = Field::set;
          setter.set(field("o"), box, "unbound");
          Getter getter = field("j")::getLong;
          MethodHandles.Lookup lookup = MethodHandles.lookup();
          Maker maker = lookup::findSetter;
          maker.make(Box.class, "j", long.class).invoke(box, 5L);
          return box.o + " " + getter.get(box);
        }
        public static Object refersWithoutRights() throws Exception {
          Setter setter = Field::set;
          setter.set(field("secret"), new Box(), "seen");
          return null;
        }
        public static Object setsWithoutRights() throws Exception {
          field("secret").set(new Box(), "seen");
          return null;
        }
        public static Object setsOfNothing() throws Exception { field("o").set(null, 1); return null; }
        interface Maker { MethodHandle make(Class<?> c, String n, Class<?> t) throws Exception; }
      }
      """;

  private static final String SHAPES = """
      package shop;

      public interface Shapes {
        interface Reader { Object read(java.lang.reflect.Field field, Object owner) throws Exception; }
        static Object inAnInterface() throws Exception {
          Reader reader = java.lang.reflect.Field::get;
          Box box = new Box();
          box.o = "read";
          return reader.read(Box.class.getDeclaredField("o"), box);
        }
      }
      """;

  private static final String PLAIN = """
      package shop;

      public class Plain implements Cloneable {
        int[] numbers = {1};
        java.util.Map<String, String> map = new java.util.HashMap<>();
        Object get() throws Exception { Runnable r = () -> map.put("set", "get"); r.run(); return map.get("get"); }
        String name(java.lang.reflect.Field field) { return field.getName() + field.getType(); }
        java.lang.invoke.MethodHandles.Lookup lookup() { return java.lang.invoke.MethodHandles.lookup(); }
        @Override public Plain clone() throws CloneNotSupportedException {
          Plain plain = (Plain) super.clone();
          plain.numbers = numbers.clone();
          return plain;
        }
      }
      """;

  private static final String SHEEP = """
      package shop;

      import dev.aludel.mapping.*;

      @Mapped
      public class Sheep implements Cloneable {
        @Id int id;
        int[] numbers = {1};
        @Override public Sheep clone() {
          try {
            Sheep sheep = (Sheep) super.clone();
            sheep.numbers = numbers.clone();
            return sheep;
          } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
          }
        }
        public static Object clones() { Sheep one = new Sheep(); one.id = 4; return one.clone().id; }
      }
      """;

  private static final String GOAT = """
      package shop;

      import dev.aludel.mapping.*;

      @Mapped
      public class Goat { @Id int id; }
      """;

  private static final String KID = """
      package shop;

      public class Kid extends Goat implements Cloneable {
        public Object copy() throws CloneNotSupportedException { return clone(); }
        @Override protected Object clone() throws CloneNotSupportedException { return super.clone(); }
        public static Object clonesAll() throws Exception { return new Kid().copy().getClass().getSimpleName(); }
      }
      """;

  private static final Compiled COMPILED = Compiled.of(BOX, TOOL, SHAPES, PLAIN, SHEEP, GOAT, KID);
  private static final Map<String, byte[]> WOVEN = Weaving.weave(COMPILED);
  private static final MemoryLoader LOADER = new MemoryLoader(WOVEN);

  @BeforeEach
  void forget() {
    RawAccess.takeCalls();
  }

  @Test
  void tellsTheTraceOfEachCall() {
    Map<String, byte[]> classFiles = Compiled.of("""
            package shop;
            import java.lang.reflect.Field;
            @dev.aludel.mapping.Mapped
            class Writer implements Cloneable {
              @dev.aludel.mapping.Id int id;
              Object copy(Field field) throws Exception {
                field.set(this, 1);
                return clone();
              }
              java.util.function.Function<String, Object> later(java.lang.invoke.MethodHandles.Lookup lookup) throws Exception {
                lookup.findGetter(Writer.class, "id", int.class);
                return null;
              }
              @Override protected Object clone() throws CloneNotSupportedException {
                return super.clone();
              }
            }
            """).classFiles();
    byte[] classFile = classFiles.getOrDefault("shop/Writer", new byte[0]);
    List<String> lines = new ArrayList<>();

    ClassPlan plan = Weaving.planner(classFiles).define(classFile);
    new ClassWeaver(plan, rewrite -> lines.add(rewrite.toString())).weave(classFile);

    assertThat(lines)
        .containsExactly(
            "shop.Writer.copy(Ljava/lang/reflect/Field;)Ljava/lang/Object; line 7 calls"
                + " java.lang.reflect.Field.set by writing",
            "shop.Writer.later(Ljava/lang/invoke/MethodHandles$Lookup;)Ljava/util/function/Function; line 11 calls"
                + " java.lang.invoke.MethodHandles$Lookup.findGetter by findGetter",
            "shop.Writer.clone()Ljava/lang/Object; line 15 calls java.lang.Object.clone by cloned");
  }

  @Test
  void isValidBytecode() {
    assertThat(Verified.all(WOVEN)).isNotEmpty();
  }

  @Test
  void tellsOfEachValueThatReflectionSetsAndSetsIt() {
    assertThat(LOADER.call("shop.Tool", "setsEveryType")).isEqualTo("true1c2345.06.0seven");
    assertThat(RawAccess.takeCalls())
        .containsExactly(
            "boolean z of Box = true",
            "byte b of Box = 1",
            "char c of Box = c",
            "short s of Box = 2",
            "int i of Box = 3",
            "long j of Box = 4",
            "float f of Box = 5.0",
            "double d of Box = 6.0",
            "object o of Box = seven");
  }

  @Test
  void leavesTheStackAsItWasAmongJumpsAndHandlers() {
    assertThat(LOADER.call("shop.Tool", "setsWithinAnExpression")).isEqualTo("7 3");
    assertThat(RawAccess.takeCalls())
        .containsExactly(
            "object i of Box = 0",
            "object o of Box = even",
            "long j of Box = 1",
            "object o of Box = 1",
            "long j of Box = 3",
            "object o of Box = even");
  }

  @Test
  void tellsOfEachFieldThatReflectionGets() {
    assertThat(LOADER.call("shop.Tool", "getsEveryType")).isEqualTo("false000040.00.0o");
    assertThat(RawAccess.takeCalls())
        .containsExactly(
            "reading z of Box",
            "reading b of Box",
            "reading c of Box",
            "reading s of Box",
            "reading i of Box",
            "reading j of Box",
            "reading f of Box",
            "reading d of Box",
            "reading o of Box");
  }

  @Test
  void hasTheRuntimeMakeTheHandlesOfFields() {
    assertThat(LOADER.call("shop.Tool", "findsHandles")).isEqualTo("89var3");
    assertThat(RawAccess.takeCalls())
        .containsExactly(
            "findSetter j",
            "unreflectSetter i",
            "findVarHandle o",
            "unreflectVarHandle s",
            "findGetter j",
            "unreflectGetter i");
  }

  @Test
  void tellsOfFieldUpdatersThatAreMade() {
    assertThat(LOADER.call("shop.Tool", "makesUpdaters")).isEqualTo("123");
    assertThat(RawAccess.takeCalls())
        .containsExactly("updating Box.counter", "updating Box.wide", "updating Object Box.held");
  }

  @Test
  void tellsOfAddressesThatAreAskedFor() {
    assertThat(LOADER.call("shop.Tool", "locates")).isEqualTo(true);
    assertThat(RawAccess.takeCalls()).containsExactly("locating i", "locating i");
  }

  @Test
  void seesMethodReferencesAsWell() {
    assertThat(LOADER.call("shop.Tool", "refersToMethods")).isEqualTo("unbound 5");
    assertThat(RawAccess.takeCalls())
        .containsExactly("object o of Box = unbound", "findSetter j", "reading j of Box");
  }

  @Test
  void seesMethodReferencesInAnInterface() {
    assertThat(LOADER.call("shop.Shapes", "inAnInterface")).isEqualTo("read");
    assertThat(RawAccess.takeCalls()).containsExactly("reading o of Box");
  }

  @Test
  void leavesAccessRightsToTheClassThatCalls() {
    assertThatThrownBy(() -> LOADER.call("shop.Tool", "setsWithoutRights"))
        .rootCause()
        .isInstanceOf(IllegalAccessException.class)
        .hasMessageContaining("class shop.Tool cannot access a member of class shop.Box");
    assertThatThrownBy(() -> LOADER.call("shop.Tool", "refersWithoutRights"))
        .rootCause()
        .isInstanceOf(IllegalAccessException.class)
        .hasMessageContaining("class shop.Tool cannot access a member of class shop.Box");
  }

  @Test
  void tellsOfAClone() {
    assertThat(LOADER.call("shop.Sheep", "clones")).isEqualTo(4);
    assertThat(RawAccess.takeCalls()).containsExactly("cloned Sheep, another one: true");
  }

  @Test
  void tellsOfACloneThroughASubclassThatIsNotMapped() {
    assertThat(LOADER.call("shop.Kid", "clonesAll")).isEqualTo("Kid");
    assertThat(RawAccess.takeCalls()).containsExactly("cloned Kid, another one: true");
  }

  @Test
  void leavesClassesAloneThatDoNoneOfThis() {
    for (String name : List.of("shop.Box", "shop.Plain")) {
      assertThat(planner(COMPILED.classFiles()).define(COMPILED.classFile(name)).isEmpty())
          .as(name)
          .isTrue();
    }
  }

  @Test
  void addsNothingToWhatIsWovenAlready() {
    Map<String, byte[]> twice = new LinkedHashMap<>();
    ClassPlanner planner = planner(WOVEN);
    WOVEN.forEach((name, woven) -> {
      ClassPlan plan = planner.define(woven);
      twice.put(name, new ClassWeaver(plan).weave(woven).orElse(woven));
    });

    twice.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(WOVEN.get(name)));
  }

  @Test
  void leavesTheCodeAloneWhereTheRuntimeIsNotToBeSeen() {
    ClassPlanner planner = Weaving.plannerOf(COMPILED.classFiles()::get);

    assertThat(planner.define(COMPILED.classFile("shop.Tool")).isEmpty()).isTrue();
  }

  @Test
  void addsNoMethodToAClassThatWasLoadedBefore() {
    byte[] tool = COMPILED.classFile("shop.Tool");
    ClassPlanner afresh = planner(COMPILED.classFiles());
    ClassPlanner known = planner(COMPILED.classFiles());
    known.define(tool);

    assertThat(afresh.redefine(tool, false).raw().handles()).isFalse();
    assertThat(known.redefine(tool, false).raw().handles()).isTrue();
  }

  @Test
  void throwsWhatTheCallThrows() {
    assertThatThrownBy(() -> LOADER.call("shop.Tool", "setsOfNothing"))
        .cause()
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(NullPointerException.class);
  }

  private static ClassPlanner planner(Map<String, byte[]> classFiles) {
    return Weaving.planner(classFiles);
  }
}
