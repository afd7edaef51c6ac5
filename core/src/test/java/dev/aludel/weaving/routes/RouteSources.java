package dev.aludel.weaving.routes;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mapped classes and the code that writes their fields: a switch over all fields for each route. */
final class RouteSources {

  private static final Pattern PART = Pattern.compile("<%(each|switch) (.*?)%>");

  private static final String COLOR = "package routes;\npublic enum Color { RED, GREEN }";

  private static final String BASE = """
      package routes;

      import dev.aludel.mapping.*;

      @Mixin
      public class Base implements java.io.Serializable, Cloneable {
        @Id public Integer id;
        <%each @Column protected T F;%>

        public Base() {}
        Base(Base row, int field, Object value) { <%switch row.F = V%> }

        void own(int field, Object value) { <%switch F = V%> }
        void lambda(int field, Object value) {
          <%switch { Runnable write = () -> F = V; write.run(); }%>
        }
        void inner(int field, Object value) { new Inner().write(field, value); }
        void compound(int field, Object value) { <%switch { COMPOUND; }%> }
        static void byStatic(Base row, int field, Object value) { <%switch row.F = V%> }

        class Inner { void write(int field, Object value) { <%switch F = V%> } }
        static class Nested { static void write(Base row, int field, Object value) { <%switch row.F = V%> } }

        @Override public Object clone() throws CloneNotSupportedException { return super.clone(); }
      }
      """;

  private static final String ROW = """
      package routes;

      import dev.aludel.mapping.*;

      @Mapped(table = "rows_of_routes")
      public class Row extends Base {
        public Row() {}
        Row(Row row, int field, Object value) { super(row, field, value); }
        void subclass(int field, Object value) { <%switch this.F = V%> }
      }
      """;

  private static final String LOMBOK_ROW = """
      package routes;

      import dev.aludel.mapping.*;
      import lombok.Setter;

      @Mapped(table = "rows_of_lombok")
      public class LombokRow {
        @Id public Integer id;
        <%each @Column @Setter private T F;%>
      }
      """;

  private static final String WRITER = """
      package routes;

      import java.lang.invoke.MethodHandles;
      import java.lang.reflect.Field;

      public class Writer {
        private static final String[] NAMES = {<%each "F",%>};

        private static Field field(int field) throws Exception {
          Field found = Base.class.getDeclaredField(NAMES[field]);
          found.setAccessible(true);
          return found;
        }
        public static void ownMethod(Row row, int field, Object value) { row.own(field, value); }
        public static void lambda(Row row, int field, Object value) { row.lambda(field, value); }
        public static void innerClass(Row row, int field, Object value) { row.inner(field, value); }
        public static void nestedClass(Row row, int field, Object value) { Base.Nested.write(row, field, value); }
        public static void subclass(Row row, int field, Object value) { row.subclass(field, value); }
        public static void otherClass(Row row, int field, Object value) { <%switch row.F = V%> }
        public static void constructor(Row row, int field, Object value) { new Row(row, field, value); }
        public static void staticMethod(Row row, int field, Object value) { Base.byStatic(row, field, value); }
        public static void compound(Row row, int field, Object value) { row.compound(field, value); }
        public static void reflection(Row row, int field, Object value) throws Exception {
          field(field).set(row, value);
        }
        public static void typedReflection(Row row, int field, Object value) throws Exception {
          Field f = field(field);
          <%switch TYPED%>
        }
        public static void methodHandle(Row row, int field, Object value) throws Throwable {
          MethodHandles.lookup()
              .findSetter(Row.class, NAMES[field], field(field).getType())
              .invoke(row, value);
        }
        public static void methodHandleOfField(Row row, int field, Object value) throws Throwable {
          MethodHandles.lookup().unreflectSetter(field(field)).invoke(row, value);
        }
        public static void varHandle(Row row, int field, Object value) throws Throwable {
          MethodHandles.lookup()
              .findVarHandle(Row.class, NAMES[field], field(field).getType())
              .set(row, value);
        }
        public static void unsafe(Row row, int field, Object value) throws Exception {
          Field instance = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
          instance.setAccessible(true);
          sun.misc.Unsafe unsafe = (sun.misc.Unsafe) instance.get(null);
          long address = unsafe.objectFieldOffset(field(field));
          unsafe.putObject(row, address, value);
        }
        public static void lombokSetter(LombokRow row, int field, Object value) {
          <%switch row.SETTER(V)%>
        }
        public static Class<?> hidden(byte[] classFile) throws IllegalAccessException {
          return MethodHandles.lookup().defineHiddenClass(classFile, true).lookupClass();
        }
        public static Object get(Object row, int field) throws Exception {
          Field found = row.getClass().getSuperclass() == Base.class
              ? field(field)
              : row.getClass().getDeclaredField(NAMES[field]);
          found.setAccessible(true);
          return found.get(row);
        }
      }
      """;

  private RouteSources() {}

  /** Binary names of the classes to their sources. */
  static Map<String, String> all() {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("routes.Color", COLOR);
    sources.put("routes.Base", filled(BASE));
    sources.put("routes.Row", filled(ROW));
    sources.put("routes.LombokRow", filled(LOMBOK_ROW));
    sources.put("routes.Writer", filled(WRITER));
    return sources;
  }

  private static String filled(String template) {
    return PART.matcher(template)
        .replaceAll(part -> Matcher.quoteReplacement(
            part.group(1).equals("each") ? each(part.group(2)) : switched(part.group(2))));
  }

  private static String each(String line) {
    return FieldType.ALL.stream()
        .map(type -> forType(line, type))
        .collect(Collectors.joining("\n"));
  }

  private static String switched(String statement) {
    StringBuilder cases = new StringBuilder("switch (field) {\n");
    for (FieldType type : FieldType.ALL) {
      cases.append(
          "case %d: %s; break;\n".formatted(FieldType.ALL.indexOf(type), forType(statement, type)));
    }
    return cases.append("default: throw new IllegalArgumentException();\n}").toString();
  }

  private static String forType(String code, FieldType type) {
    String setter = "set" + type.field().substring(0, 1).toUpperCase(Locale.ROOT)
        + type.field().substring(1);
    String typed = type.isPrimitive()
        ? "f.set%s(row, V)"
            .formatted(type.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + type.name().substring(1))
        : "f.set(row, value)";
    return code.replace("COMPOUND", type.compound())
        .replace("TYPED", typed)
        .replace("SETTER", setter)
        .replaceAll("\\bF\\b", type.field())
        .replaceAll("\\bT\\b", Matcher.quoteReplacement(type.name()))
        .replaceAll("\\bV\\b", "(" + Matcher.quoteReplacement(type.name()) + ") value");
  }
}
