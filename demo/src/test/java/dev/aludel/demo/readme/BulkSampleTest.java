package dev.aludel.demo.readme;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.delete;
import static dev.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.engine.Engine;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.Session;
import dev.aludel.orm.SessionFactory;
import dev.aludel.schema.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample of docs/session.md about statements that write many rows, run. */
class BulkSampleTest {

  @Mapped
  static class Product {
    @Id
    Integer id;

    @dev.aludel.mapping.Column(length = 50, unique = true)
    String code;

    @dev.aludel.mapping.Column
    long price;

    String getCode() {
      return code;
    }

    long getPrice() {
      return price;
    }
  }

  record Offer(String code, long price) {}

  @Test
  void doesWhatTheManualSays() {
    Engine engine = Engine.create("jdbc:h2:mem:bulk-sample");
    Registry.of(Product.class).metadata().createAll(engine);
    try (Session session = SessionFactory.of(engine).open()) {
      Column<String> code = attr(Product::getCode);
      Column<Long> price = attr(Product::getPrice);
      session.bulk(Product.class).insert(List.of(new Offer("tea", 3), new Offer("salt", 1)));
      List<Product> products = session
          .bulk(Product.class)
          .insertAndLoad(
              List.of(new Offer("salt", 2), new Offer("rice", 4)),
              insert -> insert.onConflict(code).doUpdate(price));

      session.execute(update(Product.class).set(price, price.plus(1L)).where(code.eq("rice")));
      session.execute(delete(Product.class).where(price.lt(3L)));

      assertThat(session.contains(products.get(0))).isFalse();
      assertThat(products.get(1).price).isEqualTo(5);
      session.commit();
    }
    engine.close();
  }
}
