package dev.aludel.mapping;

import dev.aludel.schema.ForeignKey;
import dev.aludel.type.SnakeCase;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The foreign keys of several columns in one class: its fields that refer to different columns of one table make one key
 * together.
 */
final class CompositeKeys {

  private final Map<String, List<Field>> byTable = new LinkedHashMap<>();

  CompositeKeys(List<Field> fields) {
    for (Field field : fields) {
      Column said = field.getAnnotation(Column.class);
      if (said != null && said.references().contains(".")) {
        byTable.computeIfAbsent(table(said), any -> new ArrayList<>()).add(field);
      }
    }
    byTable.values().removeIf(group -> group.size() == 1 || refersTwiceToOneColumn(group));
  }

  /** Then each of them is a reference to a row of its own: sender and receiver of a letter. */
  private static boolean refersTwiceToOneColumn(List<Field> group) {
    return group.stream().map(field -> said(field).references()).distinct().count() < group.size();
  }

  private static Column said(Field field) {
    return field.getAnnotation(Column.class);
  }

  private static String table(Column said) {
    return said.references().substring(0, said.references().lastIndexOf('.'));
  }

  /** Whether the field is a part of one of them. */
  boolean contain(Field field) {
    return byTable.values().stream().anyMatch(group -> group.contains(field));
  }

  List<ForeignKey> all() {
    return byTable.values().stream().map(CompositeKeys::key).toList();
  }

  private static ForeignKey key(List<Field> group) {
    Column first = said(group.get(0));
    return ForeignKey.of(group.stream().map(CompositeKeys::name).toArray(String[]::new))
        .references(group.stream().map(field -> said(field).references()).toArray(String[]::new))
        .onDelete(first.deleteRule())
        .onUpdate(first.updateRule());
  }

  /** What the field's column is called. */
  static String name(Field field) {
    Column said = field.getAnnotation(Column.class);
    return said == null || said.name().isEmpty() ? SnakeCase.of(field.getName()) : said.name();
  }
}
