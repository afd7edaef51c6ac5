package dev.aludel.hostile;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.AludelException;
import dev.aludel.error.UnknownAttributeException;
import dev.aludel.hostile.model.Owner;
import dev.aludel.mapping.Attributes;
import dev.aludel.mapping.Registry;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A column to sort by that a request names: it is one of those that are known, or an error that lists them. */
class RequestedOrderTest {

  private static final Registry REGISTRY =
      Registry.of(Owner.class, dev.aludel.hostile.model.Thing.class);
  private static final Table OWNERS = REGISTRY.metadata().find("owners").orElseThrow();

  @Test
  void takesNamesOfAttributesAndNothingElse() {
    assertThat(select(Owner.class).orderBy(attr(Owner.class, "tenant").desc()).ordering())
        .hasSize(1);
    for (String requested : requests()) {
      assertThatThrownBy(() -> select(Owner.class).orderBy(attr(Owner.class, requested)))
          .as(requested)
          .isInstanceOf(UnknownAttributeException.class)
          .hasMessageContaining("id, tenant");
      assertThatThrownBy(() -> Attributes.toMany(Owner.class, requested))
          .as(requested)
          .isInstanceOf(AludelException.class)
          .hasMessageContaining("things");
    }
  }

  @Test
  void takesNamesOfColumnsAndNothingElse() {
    assertThat(select(OWNERS).orderBy(OWNERS.column("tenant")).ordering()).hasSize(1);
    for (String requested : requests()) {
      assertThatThrownBy(() -> select(OWNERS).orderBy(OWNERS.column(requested)))
          .as(requested)
          .isInstanceOf(AludelException.class)
          .hasMessageContaining("id, tenant");
      assertThatThrownBy(() -> select(OWNERS).orderBy(OWNERS.as("o").column(requested)))
          .as(requested)
          .isInstanceOf(AludelException.class)
          .hasMessageContaining("id, tenant");
    }
  }

  /** Hostile strings, alone and around real names, and names with small faults. */
  private static List<String> requests() {
    List<String> requests = new ArrayList<>(Payloads.ALL);
    Payloads.ALL.forEach(
        payload -> Stream.of("id" + payload, payload + "tenant", "owners." + payload)
            .filter(request -> !request.equals("id") && !request.equals("tenant"))
            .forEach(requests::add));
    requests.addAll(
        List.of("ID", "Id", " id", "id ", "owners.id", "id desc", "id,tenant", "1", "-id"));
    Random random = new Random(3);
    while (requests.size() < 5_000) {
      StringBuilder request = new StringBuilder(random.nextBoolean() ? "tenant" : "id");
      for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
        request.insert(random.nextInt(request.length() + 1), (char) (' ' + random.nextInt(0x250)));
      }
      requests.add(request.toString());
    }
    return requests;
  }
}
