package dev.aludel.agent.sweep;

/** A mapped field of a generated class. */
record JavaField(String visibility, boolean isFinal, String type, String name) {

  private static final String[] TYPES = {
    "int",
    "long",
    "double",
    "float",
    "short",
    "byte",
    "char",
    "boolean",
    "String",
    "int[]",
    "long[]",
    "List<String>",
    "Integer",
    "T"
  };

  static JavaField of(Choices choices, String name) {
    return new JavaField(
        choices.of("private ", "private ", "", "protected ", "public "),
        choices.oneIn(5),
        choices.of(TYPES),
        name);
  }

  String declaration(Choices choices) {
    String value = isFinal || choices.oneIn(3) ? "" : " = " + initial(choices);
    return "  @Column " + visibility + (isFinal ? "final " : "") + type + " " + name + value
        + ";\n";
  }

  boolean isNumber() {
    return switch (type) {
      case "int", "long", "double", "float", "short", "byte", "char" -> true;
      default -> false;
    };
  }

  String initial(Choices choices) {
    int number = choices.below(100);
    return switch (type) {
      case "boolean" -> choices.of("true", "false");
      case "String" -> "\"s" + number + "\"";
      case "int[]" -> "new int[] {" + number + ", 2, 3}";
      case "long[]" -> "new long[] {" + number + "L, 1L << 40}";
      case "List<String>" -> "new ArrayList<>(List.of(\"l" + number + "\"))";
      case "T" -> "null";
      case "Integer" -> String.valueOf(number);
      default -> "(" + type + ") " + number;
    };
  }

  /** An int that depends on the field. */
  String asInt(String receiver) {
    String field = receiver + "." + name;
    return switch (type) {
      case "boolean" -> "(" + field + " ? 1 : 0)";
      case "String" -> "String.valueOf(" + field + ").length()";
      case "int[]", "long[]" -> "(" + field + " == null ? -1 : (int) " + field + "[1])";
      case "List<String>" -> "(" + field + " == null ? -2 : " + field + ".size())";
      case "Integer", "T" -> "String.valueOf(" + field + ").length()";
      default -> "(int) " + field;
    };
  }

  /** A text that shows the field. */
  String asText(String receiver) {
    String field = receiver + "." + name;
    return type.endsWith("[]") ? "Arrays.toString(" + field + ")" : field;
  }
}
