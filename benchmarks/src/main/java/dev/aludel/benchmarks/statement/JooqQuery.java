package dev.aludel.benchmarks.statement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;

/**
 * jOOQ's side, in two ways: the query is built and rendered, its values left where they are; or it is sent to the same
 * driver as Aludel's. Tables are as jOOQ's generator makes them, names are quoted where Aludel quotes them, and what an
 * execution does for logs and warnings is switched off.
 */
final class JooqQuery {

  private static final Users USERS = new Users();
  private static final Orders ORDERS = new Orders();

  private final DSLContext jooq;

  JooqQuery(String dialect) throws SQLException {
    this(
        SilentDriver.of("jdbc:" + dialect + ":silent").getConnection(),
        dialect.equals("h2") ? SQLDialect.H2 : SQLDialect.POSTGRES);
  }

  JooqQuery(Connection connection, SQLDialect dialect) {
    jooq = DSL.using(
        connection,
        dialect,
        new Settings()
            .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
            .withExecuteLogging(false)
            .withFetchWarnings(false));
  }

  String rendered(String label) {
    return query(label).getSQL();
  }

  /** The size of the result's rows. */
  int sent(String label) {
    try (Cursor<?> cursor = query(label).fetchLazy()) {
      return cursor.fieldsRow().size();
    }
  }

  ResultQuery<Record3<Long, String, BigDecimal>> query(String label) {
    return jooq.select(USERS.id, USERS.name, ORDERS.total.as(label))
        .from(USERS)
        .join(ORDERS)
        .on(ORDERS.userId.eq(USERS.id))
        .where(
            USERS.name.like(Values.NAME),
            USERS.age.ge(Values.AGE),
            USERS.active.eq(true),
            ORDERS.status.in(Values.STATUS),
            ORDERS.placed.lt(Values.PLACED),
            ORDERS.total.gt(Values.TOTAL))
        .orderBy(ORDERS.placed.desc(), USERS.id)
        .limit(Values.LIMIT);
  }

  private static final class Users extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    final transient TableField<Record, Long> id =
        createField(DSL.name("id"), SQLDataType.BIGINT.nullable(false));
    final transient TableField<Record, String> name =
        createField(DSL.name("name"), SQLDataType.VARCHAR(50).nullable(false));
    final transient TableField<Record, Integer> age =
        createField(DSL.name("age"), SQLDataType.INTEGER);
    final transient TableField<Record, Boolean> active =
        createField(DSL.name("active"), SQLDataType.BOOLEAN);

    Users() {
      super(DSL.name("users"));
    }
  }

  private static final class Orders extends TableImpl<Record> {

    private static final long serialVersionUID = 1L;

    final transient TableField<Record, Long> userId =
        createField(DSL.name("user_id"), SQLDataType.BIGINT);
    final transient TableField<Record, String> status =
        createField(DSL.name("status"), SQLDataType.VARCHAR(10));
    final transient TableField<Record, LocalDateTime> placed =
        createField(DSL.name("placed"), SQLDataType.LOCALDATETIME);
    final transient TableField<Record, BigDecimal> total =
        createField(DSL.name("total"), SQLDataType.NUMERIC(12, 2));

    Orders() {
      super(DSL.name("orders"));
    }
  }
}
