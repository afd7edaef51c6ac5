package dev.aludel.agent.sweep;

import java.util.List;

/** Writes statements that read and write the fields of {@code a} and {@code b}, and note what they see in {@code t}. */
final class JavaStatements {

  private final Choices choices;
  private final List<JavaField> fields;
  private int names;

  JavaStatements(Choices choices, List<JavaField> fields) {
    this.choices = choices;
    this.fields = fields;
  }

  String block(int depth) {
    StringBuilder code = new StringBuilder();
    for (int left = 1 + choices.below(4); left > 0; left--) {
      code.append("    ").append(statement(depth)).append('\n');
    }
    return code.toString();
  }

  String number() {
    return choices.oneIn(4)
        ? String.valueOf(choices.below(50))
        : any().asInt(choices.of("a", "b", "b.self()"));
  }

  private String statement(int depth) {
    return depth == 0 || choices.oneIn(2) ? simple() : compound(depth);
  }

  private String compound(int depth) {
    String local = "x" + names++;
    String inner = block(depth - 1);
    return switch (choices.below(11)) {
      case 0 ->
        "if (" + condition() + ") {\n" + inner + "    } else {\n" + block(depth - 1) + "    }";
      case 1 ->
        "for (int " + local + " = 0; " + local + " < 2; " + local + "++) {\n" + inner + "    }";
      case 2 ->
        "try {\n" + inner + "      if (" + condition()
            + ") throw new IllegalStateException(\"thrown\");\n    } catch (IllegalStateException e) {\n"
            + "      t.append(e.getMessage());\n    } finally {\n" + block(depth - 1) + "    }";
      case 3 ->
        "switch (" + number() + " & 3) {\n    case 0:\n" + inner + "    case 1:\n"
            + block(depth - 1) + "      break;\n    default: " + simple() + "\n    }";
      case 4 -> "Runnable " + local + " = () -> {\n" + inner + "    };\n    " + local + ".run();";
      case 5 ->
        "new Object() { int seen = " + number() + "; void go() {\n" + inner
            + "    t.append(seen); } }.go();";
      case 6 ->
        "class " + local + " { " + local + "() {\n" + inner + "    } }\n    new " + local + "();";
      case 7 -> "synchronized (a) {\n" + inner + "    }";
      case 8 ->
        "int " + local + " = 2;\n    while (" + local + "-- > 0) {\n" + inner + "      if ("
            + condition() + ") continue;\n    " + simple() + "\n    }";
      case 9 -> "Supplier<String> " + local + " = a::describe;\n    t.append(" + local + ".get());";
      default ->
        "IntUnaryOperator " + local + " = n -> n + " + number() + ";\n    t.append(" + local
            + ".applyAsInt(" + number() + "));";
    };
  }

  private String condition() {
    return number() + choices.of(" > ", " < ", " == ", " != ") + number();
  }

  private String simple() {
    JavaField field = any();
    String target = choices.of("a", "b", "b.self()") + "." + field.name();
    if (field.isFinal() || choices.oneIn(4)) {
      return "t.append(" + field.asText("a") + ").append(',').append(" + condition() + " ? "
          + number() + " : " + number() + ");";
    }
    if (field.isNumber()) {
      return number(field, target);
    }
    return switch (field.type()) {
      case "boolean" ->
        choices.of(
            target + " = !" + target + ";",
            target + " |= " + condition() + ";",
            "t.append(" + target + " = " + condition() + ");");
      case "String" ->
        choices.of(
            target + " += " + number() + ";",
            target + " = \"n\" + " + number() + ";",
            "t.append(" + target + " == null ? \"none\" : " + target + ".length());");
      case "int[]" ->
        choices.of(
            target + "[0] += " + number() + ";",
            target + "[1]++;",
            target + " = new int[] {" + number() + ", " + number() + "};");
      case "long[]" ->
        choices.of(
            "t.append(++" + target + "[0]);", target + " = new long[] {" + number() + ", 7};");
      case "List<String>" ->
        choices.of(
            target + ".add(\"e\" + " + number() + ");",
            "for (String s : " + target + ") { t.append(s); }",
            target + " = new ArrayList<>(" + target + ");");
      case "Integer" ->
        choices.of(
            target + "++;", target + " = " + number() + ";", "t.append(" + target + " += 3);");
      default -> "t.append(" + target + ");";
    };
  }

  private String number(JavaField field, String target) {
    return switch (choices.below(8)) {
      case 0 -> target + "++;";
      case 1 -> "t.append(" + target + "-- + \"|\" + ++" + target + ");";
      case 2 -> target + " += " + number() + ";";
      case 3 -> target + " = (" + field.type() + ") (" + number() + " * 3L - " + target + ");";
      case 4 ->
        "a." + field.name() + " = b." + field.name() + " = (" + field.type() + ") " + number()
            + ";";
      case 5 -> target + " *= " + condition() + " ? 2 : " + number() + ";";
      case 6 -> "t.append((" + target + " -= 2) > 5 ? \"more\" : \"less\");";
      default -> target + " %= (" + number() + " | 1);";
    };
  }

  private JavaField any() {
    return fields.get(choices.below(fields.size()));
  }
}
