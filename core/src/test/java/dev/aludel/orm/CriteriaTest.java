package dev.aludel.orm;

import static dev.aludel.mapping.Attributes.alias;
import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.mapping.Attributes.toOne;
import static dev.aludel.sql.Sql.count;
import static dev.aludel.sql.Sql.select;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.CompileException;
import dev.aludel.fixture.server.DatabaseServer;
import dev.aludel.mapping.Aliased;
import dev.aludel.mapping.Mapper;
import dev.aludel.mapping.ToMany;
import dev.aludel.mapping.ToOne;
import dev.aludel.orm.loading.CriteriaOption;
import dev.aludel.orm.loading.LoaderOption;
import dev.aludel.orm.model.Shop;
import dev.aludel.orm.model.Shop.Item;
import dev.aludel.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Conditions on the rows of classes, wherever they are read: what was hidden stays hidden. */
@ParameterizedClass
@EnumSource
class CriteriaTest {

  private final OrmDatabase database;
  private final CriteriaOption visible;
  private final Select<Shop> shops;
  private final ToMany<Shop, Item> items;
  private final ToOne<Item, Shop> shop;

  CriteriaTest(DatabaseServer server) {
    database = new OrmDatabase(server, Shop.class, Item.class);
    visible = Load.criteria(
        List.of(Shop.class, Item.class),
        type -> attr(type, "hidden", Boolean.class).eq(false));
    shops = select(Shop.class).orderBy(attr(Shop.class, "id"));
    items = toMany(Shop::getItems);
    shop = toOne(Item::getShop);
    database.sessions().begin(session -> {
      Shop open = new Shop("open", false);
      open.getItems().addAll(List.of(new Item("a", false), new Item("x", true)));
      Shop closed = new Shop("closed", true);
      closed.getItems().add(new Item("c", false));
      session.add(open);
      session.flush();
      session.add(closed);
    });
    database.sql();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Session seeing() {
    return database.sessions().withOption(visible).open();
  }

  @Test
  void hidesRowsFromAQueryInItsJoinsAndItsSubqueries() {
    try (Session session = database.open()) {
      assertThat(session.scalars(shops.withOption(visible)).all()).hasToString("[open]");
      assertThat(
              session.scalars(select(Item.class).join(shop).withOption(visible)).all())
          .hasToString("[a]");
      assertThat(session
              .execute(select(attr(Shop::getName), attr(Item::getName))
                  .from(Shop.class)
                  .leftJoin(items)
                  .orderBy(attr(Item::getName))
                  .withOption(visible))
              .all())
          .hasSize(1);
      assertThat(session
              .scalars(shops.where(items.any(attr(Item::getName).eq("x"))).withOption(visible))
              .all())
          .isEmpty();
      assertThat(database.statements())
          .containsExactly(
              "SELECT shops.id, shops.name, shops.hidden FROM shops WHERE shops.hidden = ? ORDER BY shops.id",
              "SELECT items.id, items.name, items.hidden, items.price, items.shop_id FROM items"
                  + " JOIN shops ON items.shop_id = shops.id WHERE items.hidden = ? AND shops.hidden = ?",
              "SELECT shops.name, items.name FROM shops LEFT JOIN items ON shops.id = items.shop_id"
                  + " AND items.hidden = ? WHERE shops.hidden = ? ORDER BY items.name",
              "SELECT shops.id, shops.name, shops.hidden FROM shops WHERE EXISTS (SELECT 1 FROM items"
                  + " WHERE shops.id = items.shop_id AND items.name = ? AND items.hidden = ?)"
                  + " AND shops.hidden = ? ORDER BY shops.id");
    }
  }

  @Test
  void hidesThemFromAliasesAndUnionsAndNumbers() {
    try (Session session = seeing()) {
      Aliased<Shop> other = alias(Shop.class, "other");
      assertThat(session.scalars(select(other)).all()).hasToString("[open]");
      assertThat(session.scalar(select(count()).from(Item.class))).isEqualTo(2L);
      assertThat(session.scalars(shops.unordered().union(shops.unordered())).all())
          .hasToString("[open]");
    }
  }

  @Test
  void hidesThemFromWhatIsLoadedInEachStyleWithTheQueryAndLater() {
    for (LoaderOption style : List.of(
        Load.joined(items),
        Load.selectIn(items),
        Load.subquery(items),
        Load.immediate(items),
        Load.cohort(items),
        Load.lazy(items))) {
      try (Session session = database.open()) {
        Shop open = session.scalars(shops.withOption(style).withOption(visible)).one();

        assertThat(open.getItems()).hasToString("[a]");
      }
    }
  }

  @Test
  void hidesTheOtherSideOfAReferenceThatIsNotInMemory() {
    try (Session session = seeing()) {
      List<Item> found =
          session.scalars(select(Item.class).orderBy(attr(Item::getName))).all();

      assertThat(found).hasToString("[a, c]");
      assertThat(found.get(0).getShop()).hasToString("open");
      assertThat(found.get(1).getShop()).isNull();
    }
  }

  @Test
  void hidesThemFromAllThatASessionDoesByStatement() {
    int hidden;
    try (Session session = database.open()) {
      hidden = Objects.requireNonNull(
          session.scalars(shops.where(attr(Shop::getName).eq("closed"))).one().getId());
    }
    try (Session session = seeing()) {
      assertThat(session.get(Shop.class, hidden)).isNull();
      assertThat(session
              .execute(update(Mapper.of(Item.class).table()).set(attr(Item::getPrice), 5))
              .rowCount())
          .isEqualTo(2);
      assertThat(session
              .execute(dev.aludel.sql.Sql.delete(Mapper.of(Item.class).table()))
              .rowCount())
          .isEqualTo(2);
      session.commit();
    }
    try (Session session = database.open()) {
      assertThat(session.scalars(select(Item.class)).all()).hasToString("[x]");
    }
  }

  @Test
  void readsARowAgainWhateverBecameOfIt() {
    try (Session session = seeing()) {
      Shop open = session.scalars(shops).one();
      open.setHidden(true);
      session.commit();

      assertThat(open.getName()).isEqualTo("open");
      assertThat(open.isHidden()).isTrue();
      open.setName("renamed");
      session.commit();
      session.refresh(open);
      assertThat(open.getName()).isEqualTo("renamed");
      assertThat(session.scalars(shops).all()).isEmpty();
    }
  }

  @Test
  void keepsToTheQuerysWordInLaterLoadsOfItsInstances() {
    try (Session session = seeing()) {
      List<Shop> all = session.scalars(shops.withOption(Load.withoutCriteria())).all();

      assertThat(all).hasToString("[open, closed]");
      assertThat(all.get(0).getItems()).hasToString("[a, x]");
    }
    try (Session session = database.open()) {
      Shop open = session.scalars(shops.withOption(visible)).one();
      session.expire(open);

      assertThat(open.getItems()).hasToString("[a]");
    }
  }

  @Test
  void streamsWhatIsVisible() {
    try (Session session = seeing()) {
      List<String> names = new ArrayList<>();
      session.stream(shops.withOption(Load.joined(items)))
          .forEach(one -> names.add(one + ":" + one.getItems()));

      assertThat(names).containsExactly("open:[a]");
    }
  }

  @Test
  void refusesAJoinOfWhichNoSideCanBeLeftOut() {
    try (Session session = seeing()) {
      assertThatThrownBy(() -> session
              .execute(select(attr(Shop::getName))
                  .from(Shop.class)
                  .fullJoin(
                      Mapper.of(Item.class).table(),
                      attr(Item.class, "shopId", Integer.class)
                          .eq(attr(Shop.class, "id", Integer.class))))
              .all())
          .isInstanceOf(CompileException.class)
          .hasMessageContaining("[criteria-full-join]");
    }
  }
}
