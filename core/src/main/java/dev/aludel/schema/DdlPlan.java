package dev.aludel.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Which statements create or drop a schema, in which order: what is referred to comes first and goes last. */
final class DdlPlan {

  private final MetaData metaData;
  private final DdlStyle style;
  private final TableSort sort;

  DdlPlan(MetaData metaData, DdlStyle style) {
    this.metaData = metaData;
    this.style = style;
    this.sort = TableSort.cuttingCircles(metaData.tables());
  }

  /** For those objects that are wanted: each is asked for once, before the first statement. */
  List<DdlStatement> create(Predicate<SchemaObject> wanted) {
    List<DdlStatement> statements = new ArrayList<>();
    metaData.sequences().stream().filter(wanted).map(CreateSequence::new).forEach(statements::add);
    statements.addAll(createEnums(metaData.tables(), style, wanted));
    List<Table> tables = sort.tables().stream()
        .filter(table -> table.options().isTemporary() || wanted.test(table))
        .toList();
    List<ForeignKey> later = style.addsKeys() ? circular() : List.of();
    for (Table table : tables) {
      List<ForeignKey> keys =
          table.foreignKeys().stream().filter(key -> !later.contains(key)).toList();
      statements.addAll(create(table, keys, style));
    }
    later.stream()
        .filter(key -> tables.contains(key.table()))
        .map(key -> new AddForeignKey(withName(key)))
        .forEach(statements::add);
    metaData.views().stream().filter(wanted).map(CreateView::new).forEach(statements::add);
    return statements;
  }

  List<DdlStatement> drop(Predicate<SchemaObject> wanted) {
    List<DdlStatement> statements = new ArrayList<>();
    List<View> views = new ArrayList<>(metaData.views());
    Collections.reverse(views);
    views.stream().filter(wanted).map(DropView::new).forEach(statements::add);
    List<Table> tables = dropOrder().stream()
        .filter(table -> !table.options().isTemporary() && wanted.test(table))
        .toList();
    List<ForeignKey> circular =
        circular().stream().filter(key -> tables.contains(key.table())).toList();
    if (style.addsKeys()) {
      circular.forEach(key -> statements.add(new DropForeignKey(withName(key))));
    } else if (!circular.isEmpty()) {
      statements.add(new DeferConstraints()); // rows of a dropped table may be referred to
    }
    tables.stream().map(DropTable::new).forEach(statements::add);
    enums(metaData.tables(), style).stream()
        .filter(wanted)
        .map(DropEnum::new)
        .forEach(statements::add);
    metaData.sequences().stream().filter(wanted).map(DropSequence::new).forEach(statements::add);
    return statements;
  }

  /** For those enums of the tables' columns that are wanted, if they are types by themselves. */
  static List<DdlStatement> createEnums(
      List<Table> tables, DdlStyle style, Predicate<SchemaObject> wanted) {
    return enums(tables, style).stream()
        .filter(wanted)
        .<DdlStatement>map(CreateEnum::new)
        .toList();
  }

  private static List<EnumObject> enums(List<Table> tables, DdlStyle style) {
    return style.namesEnums() ? EnumObject.of(tables, style.dialect()) : List.of();
  }

  /** The keys that no order of the tables satisfies, as far as the database has keys. */
  private List<ForeignKey> circular() {
    return style.foreignKeys() ? sort.later() : List.of();
  }

  private List<Table> dropOrder() {
    if (!style.addsKeys()) {
      return sort.withKeys();
    }
    List<Table> tables = new ArrayList<>(sort.tables());
    Collections.reverse(tables);
    return tables;
  }

  static List<DdlStatement> create(Table table, List<ForeignKey> keys, DdlStyle style) {
    List<DdlStatement> statements = new ArrayList<>();
    statements.add(new CreateTable(table, keys));
    table.indexes().forEach(index -> statements.add(new CreateIndex(table, index)));
    if (style.comments()) {
      if (table.options().comment() != null) {
        statements.add(new CommentOnTable(table));
      }
      table.columns().stream()
          .filter(column -> column.comment().isPresent())
          .forEach(column -> statements.add(new CommentOnColumn(column)));
    }
    return statements;
  }

  /** A key that is added alone must have a name, or nobody could drop it alone. */
  private static ForeignKey withName(ForeignKey key) {
    return key.name() != null
        ? key
        : key.named("fk_%s_%s".formatted(key.table().name(), String.join("_", key.columnNames())));
  }
}
