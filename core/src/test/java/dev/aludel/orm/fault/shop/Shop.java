package dev.aludel.orm.fault.shop;

import static dev.aludel.schema.Column.column;
import static dev.aludel.type.Types.BIGINT;
import static dev.aludel.type.Types.VARCHAR;

import dev.aludel.engine.Connection;
import dev.aludel.engine.Engine;
import dev.aludel.mapping.Cascade;
import dev.aludel.mapping.InstanceListener;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.schema.MetaData;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Table;
import dev.aludel.sql.Sql;
import dev.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The mapping of the model, the rows that each scenario begins with, and how rows are compared. */
public final class Shop {

  public static final List<Class<?>> CLASSES = List.of(Ware.class, Part.class, Label.class);

  private static final SqlType<Code> CODE = VARCHAR(20)
      .map(
          Code.class,
          text -> {
            UserCode.READ.called();
            return new Code(text);
          },
          code -> {
            UserCode.BIND.called();
            return code.text();
          });

  private static final SqlType<Money> MONEY = BIGINT.map(
      Money.class,
      cents -> {
        UserCode.READ.called();
        return new Money(cents);
      },
      money -> {
        UserCode.BIND.called();
        return money.cents();
      });

  private static final List<String> DUMPS = List.of(
      "SELECT code, price, note, stamp, touched, edition FROM wares",
      "SELECT ware_code, name FROM parts",
      "SELECT word FROM labels",
      "SELECT ware_code, (SELECT word FROM labels WHERE labels.id = label_id) FROM ware_labels");

  private static final List<String> CLEAR = List.of(
      "DELETE FROM ware_labels", "DELETE FROM parts", "DELETE FROM labels", "DELETE FROM wares");

  private Shop() {}

  public static Registry registry() {
    MetaData metadata = new MetaData();
    Table wares = metadata.table(
        "wares",
        column("code", CODE).primaryKey(),
        column("price", MONEY).notNull(),
        column("note", VARCHAR(40)),
        column("stamp", VARCHAR(40)).onInsert(() -> made("stamped")),
        column("touched", VARCHAR(40)).onUpdate(() -> made("touched")),
        column("edition", VARCHAR(40)));
    Table parts = metadata.table(
        "parts",
        column("id", BIGINT).primaryKey(),
        column("name", VARCHAR(40)).notNull(),
        column("ware_code", CODE)
            .references("wares.code", ReferentialAction.NO_ACTION, ReferentialAction.CASCADE));
    Table labels = metadata.table(
        "labels", column("id", BIGINT).primaryKey(), column("word", VARCHAR(40)).notNull());
    metadata.table(
        "ware_labels",
        column("ware_code", CODE)
            .primaryKey()
            .references("wares.code", ReferentialAction.NO_ACTION, ReferentialAction.CASCADE),
        column("label_id", BIGINT).primaryKey().references("labels.id"));
    return Registry.builder()
        .map(
            Ware.class,
            wares,
            mapping -> mapping
                .version("edition", Shop::next)
                .relationship(
                    "parts",
                    usual -> usual
                        .withBackPopulates("ware")
                        .withCascade(Cascade.ALL, Cascade.DELETE_ORPHAN))
                .relationship(
                    "labels",
                    usual -> usual.withBackPopulates("wares").withSecondary("ware_labels")))
        .map(
            Part.class,
            parts,
            mapping -> mapping.relationship("ware", usual -> usual.withBackPopulates("parts")))
        .map(
            Label.class,
            labels,
            mapping -> mapping.relationship(
                "wares", usual -> usual.withBackPopulates("labels").withSecondary("ware_labels")))
        .listen(Object.class, new Told())
        .onSet(Ware.class, "note", String.class, (ware, note) -> {
          UserCode.SET_LISTENER.called();
          return note;
        })
        .build();
  }

  private static String made(String value) {
    UserCode.DEFAULT.called();
    return value;
  }

  private static String next(@org.jspecify.annotations.Nullable String before) {
    UserCode.NEXT_VERSION.called();
    return before == null ? "a" : before + "a";
  }

  private static final class Told implements InstanceListener<Object> {
    @Override
    public void beforeInsert(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }

    @Override
    public void beforeUpdate(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }

    @Override
    public void beforeDelete(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }

    @Override
    public void inserted(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }

    @Override
    public void updated(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }

    @Override
    public void deleted(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }

    @Override
    public void loaded(Object instance) {
      UserCode.INSTANCE_LISTENER.called();
    }
  }

  public static void clear(Engine engine) {
    engine.begin(connection -> CLEAR.forEach(sql -> connection.execute(Sql.text(sql))));
  }

  public static void fill(Session session) {
    Ware axe = ware("axe", 100);
    axe.getParts().addAll(List.of(new Part("blade"), new Part("handle")));
    Ware bow = ware("bow", 200);
    bow.getParts().add(new Part("string"));
    Ware cup = ware("cup", 300);
    Label old = new Label("old");
    axe.getLabels().addAll(List.of(old, new Label("sharp")));
    bow.getLabels().add(old);
    session.addAll(List.of(axe, bow, cup, new Label("spare")));
    session.flush();
  }

  public static Ware ware(String code, long cents) {
    return new Ware(new Code(code), new Money(cents));
  }

  /** All rows, without what the database has made up. */
  public static Map<String, List<String>> dump(Engine engine) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    try (Connection connection = engine.connect()) {
      for (String sql : DUMPS) {
        List<String> lines = new ArrayList<>();
        connection
            .execute(Sql.text(sql))
            .all()
            .forEach(row -> lines.add(row.asList().toString()));
        lines.sort(null);
        rows.put(sql, lines);
      }
    }
    return rows;
  }
}
