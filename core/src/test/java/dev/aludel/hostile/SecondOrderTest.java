package dev.aludel.hostile;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.orm.Load.joined;
import static dev.aludel.orm.Load.selectIn;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.error.AludelException;
import dev.aludel.error.SqlSyntaxException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.hostile.model.Owner;
import dev.aludel.hostile.model.Thing;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.Column;
import dev.aludel.schema.Table;
import dev.aludel.sql.Cte;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Strings that came in as values, were stored, and are read and used again, as keys above all: each way finds, changes and
 * deletes exactly the rows that have them, among others that look alike.
 */
class SecondOrderTest {

  private static final Registry REGISTRY = Registry.of(Owner.class, Thing.class);
  private static final Table OWNERS = REGISTRY.metadata().find("owners").orElseThrow();
  private static final Table THINGS = REGISTRY.metadata().find("things").orElseThrow();
  private static final Column<String> OWNER_ID = OWNERS.column("id", String.class);
  private static final Column<String> TENANT = OWNERS.column("tenant", String.class);
  private static final Column<String> THING_ID = THINGS.column("id", String.class);
  private static final Column<String> THING_OWNER = THINGS.column("owner_id", String.class);

  /** Each gets the stored owner as a session has read it, and ends with its own check. */
  private static final List<BiConsumer<Session, Owner>> READING = List.of(
      (session, owner) -> assertThat(session.get(Owner.class, owner.getId())).isSameAs(owner),
      (session, owner) -> assertThat(ids(owner.getThings())).isEqualTo(thingIds(owner.getId())),
      (session, owner) -> {
        Thing thing = Objects.requireNonNull(session.get(Thing.class, owner.getId() + "1"));
        session.expire(thing);
        assertThat(thing.getOwner()).isSameAs(owner);
      },
      (session, owner) -> {
        session.refresh(owner);
        assertThat(owner.getTenant()).isEqualTo("tenant " + owner.getId());
      },
      (session, owner) -> {
        session.expireAll();
        Owner found = session
            .scalars(select(Owner.class)
                .where(TENANT.eq(owner.getTenant()))
                .withOption(selectIn(toMany(Owner::getThings))))
            .one();
        assertThat(ids(found.getThings())).isEqualTo(thingIds(found.getId()));
      },
      (session, owner) -> {
        session.expireAll();
        List<Thing> found = session
            .scalars(select(Thing.class)
                .where(THING_OWNER.in(List.of(owner.getId())))
                .orderBy(THING_ID)
                .withOption(joined(toOne(Thing::getOwner))))
            .all();
        assertThat(found).extracting(Thing::getOwner).containsExactly(owner, owner);
      },
      (session, owner) -> assertThat(session
              .scalars(select(attr(Thing::getId))
                  .where(toOne(Thing::getOwner).has(attr(Owner::getTenant).eq(owner.getTenant())))
                  .orderBy(attr(Thing::getId)))
              .all())
          .isEqualTo(thingIds(owner.getId())),
      (session, owner) -> {
        Cte mine = select(OWNER_ID, TENANT).where(TENANT.eq(owner.getTenant())).cte("mine");
        assertThat(session
                .execute(select(THING_ID)
                    .where(THING_OWNER.in(select(mine.column(OWNER_ID))))
                    .orderBy(THING_ID))
                .all())
            .isEqualTo(thingIds(owner.getId()));
      });

  /** Each is to leave the owner without things, and others as they were. */
  private static final List<BiConsumer<Session, Owner>> DELETING = List.of(
      (session, owner) -> session.execute(delete(THINGS).where(THING_OWNER.eq(owner.getId()))),
      (session, owner) ->
          session.execute(delete(THINGS).where(THING_ID.in(List.copyOf(ids(owner.getThings()))))),
      (session, owner) -> session.execute(delete(THINGS)
          .where(THING_OWNER.in(select(OWNER_ID).where(TENANT.eq(owner.getTenant()))))),
      (session, owner) -> {
        owner.getThings().clear();
        session.flush();
      },
      (session, owner) -> {
        session.delete(owner);
        session.flush();
      });

  @ParameterizedTest
  @EnumSource
  void touchesExactlyTheRowsThatHaveTheString(DatabaseServer server) {
    int stored = 0;
    try (TappedDatabase database = new TappedDatabase(server)) {
      REGISTRY.metadata().createAll(database.engine());
      SessionFactory sessions = SessionFactory.of(database.engine());
      sessions.begin(
          session -> List.of("other", "%", "tenant other").forEach(id -> session.add(owner(id))));
      for (String payload : Payloads.every(2)) {
        String id = payload.length() > 100 ? payload.substring(0, 100) : payload;
        if (isStored(id, sessions)) {
          stored++;
          READING.forEach(way -> use(way, id, sessions));
          DELETING.forEach(way -> deletes(way, id, sessions));
          changesItsTenantAlone(id, sessions);
          sessions.begin(session -> session.delete(owner(id, session)));
        }
      }
      assertThat(database.canarySings()).isTrue();
      assertThat(remaining(sessions))
          .isEqualTo(List.of("%1", "%2", "other1", "other2", "tenant other1", "tenant other2"));
    }
    assertThat(stored).isGreaterThanOrEqualTo(30);
  }

  private static boolean isStored(String id, SessionFactory sessions) {
    try {
      sessions.begin(session -> session.add(owner(id)));
      return true;
    } catch (SqlSyntaxException e) {
      throw new AssertionError(id, e);
    } catch (AludelException refused) {
      return false;
    }
  }

  private static void use(BiConsumer<Session, Owner> way, String id, SessionFactory sessions) {
    try (Session session = sessions.open()) {
      way.accept(session, owner(id, session));
    }
  }

  private static void deletes(BiConsumer<Session, Owner> way, String id, SessionFactory sessions) {
    try (Session session = sessions.open()) {
      List<String> before = things(session);
      way.accept(session, owner(id, session));

      List<String> expected = new ArrayList<>(before);
      expected.removeAll(thingIds(id));
      assertThat(expected).hasSize(before.size() - 2);
      assertThat(things(session)).isEqualTo(expected);
    }
  }

  private static void changesItsTenantAlone(String id, SessionFactory sessions) {
    try (Session session = sessions.open()) {
      Owner owner = owner(id, session);
      owner.setTenant(id);
      session.flush();
      assertThat(session.execute(select(OWNER_ID).where(TENANT.eq(id))).all()).containsExactly(id);
      assertThat(session
              .execute(update(OWNERS).set(TENANT, "moved").where(OWNER_ID.eq(owner.getId())))
              .rowCount())
          .isEqualTo(1);
    }
  }

  private static Owner owner(String id) {
    Owner owner = new Owner(id, "tenant " + id);
    thingIds(id).forEach(thing -> owner.getThings().add(new Thing(thing)));
    return owner;
  }

  private static Owner owner(String id, Session session) {
    return Objects.requireNonNull(session.get(Owner.class, id));
  }

  private static List<String> thingIds(String owner) {
    return List.of(owner + "1", owner + "2");
  }

  private static List<String> ids(List<Thing> things) {
    return things.stream().map(Thing::getId).toList();
  }

  private static List<String> remaining(SessionFactory sessions) {
    try (Session session = sessions.open()) {
      return things(session);
    }
  }

  private static List<String> things(Session session) {
    return session.execute(select(THING_ID).orderBy(THING_ID)).all();
  }
}
