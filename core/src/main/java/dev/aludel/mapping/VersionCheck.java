package dev.aludel.mapping;

/** Refuses versions that could not be made. */
final class VersionCheck {

  private VersionCheck() {}

  /** Whether there is none, or a sound one; what is wrong goes into the report. */
  static boolean check(ClassDefinition definition, Problems problems) {
    VersionDefinition version = definition.version();
    if (version == null) {
      return true;
    }
    for (ColumnDefinition column : definition.columns()) {
      if (column.name().equals(version.field())) {
        return check(definition, version, column, problems);
      }
    }
    problems.add(
        definition.type(),
        version.field(),
        "is to be the version, and is no column.",
        "Name a field that is mapped to one.",
        "unmapped-version");
    return false;
  }

  private static boolean check(
      ClassDefinition definition,
      VersionDefinition version,
      ColumnDefinition column,
      Problems problems) {
    if (column.column().isPrimaryKey()) {
      problems.add(
          definition.type(),
          column.name(),
          "is the key and the version, and a key does not change.",
          "Give the version a field of its own.",
          "key-as-version");
      return false;
    }
    Class<?> type = column.column().type().javaType();
    if (!version.byServer()
        && version.generator() == null
        && VersionGenerators.usual(type) == null) {
      problems.add(
          definition.type(),
          column.name(),
          "is a version of type %s, and nothing says how one follows another."
              .formatted(type.getSimpleName()),
          "Use a whole number, a point in time or a UUID, name a class that makes them with next, or say byServer.",
          "version-type");
      return false;
    }
    return true;
  }
}
