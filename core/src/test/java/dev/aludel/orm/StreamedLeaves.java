package dev.aludel.orm;

import static dev.aludel.sql.Sql.select;

import dev.aludel.engine.Engine;
import dev.aludel.engine.Result;
import dev.aludel.mapping.Registry;
import dev.aludel.orm.model.Leaf;

/** A program that reads more instances through one session than its memory holds, and prints the sum of their keys. */
final class StreamedLeaves {

  private StreamedLeaves() {}

  public static void main(String[] arguments) {
    Registry.of(Leaf.class);
    for (String url : System.getProperty("urls").split(" ")) {
      try (Engine engine = Engine.create(url);
          Session session = SessionFactory.of(engine).open();
          Result<Leaf> leaves = session.stream(select(Leaf.class))) {
        long sum = 0;
        for (Leaf leaf : leaves) {
          sum += leaf.getId();
        }
        System.out.println(engine.dialect().name() + " " + sum);
      }
    }
  }
}
