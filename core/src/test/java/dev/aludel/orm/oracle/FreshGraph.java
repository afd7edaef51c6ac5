package dev.aludel.orm.oracle;

import static dev.aludel.sql.Sql.select;

import dev.aludel.orm.Session;

/** What a new session loads, compared with the rows. */
final class FreshGraph {

  private FreshGraph() {}

  static void compare(Rows rows, Bench bench) {
    Model model = new Model();
    model.rows = rows.copy();
    try (Session session = bench.sessions().open()) {
      for (Kind kind : Kind.ALL) {
        session.scalars(select(kind.type)).all().forEach(real -> known(model, real));
      }
      if (model.things.size() != rows.all().size()) {
        throw new Difference("A new session finds " + model.things + " and not " + rows);
      }
      for (Thing thing : model.things) {
        Reference.of(thing.kind).forEach(reference -> reference.get.apply(thing.real));
        Reference.to(thing.kind)
            .forEach(reference -> reference.members(thing.real).size());
        Links.of(thing.kind).ifPresent(name -> Links.members(thing.real).size());
      }
      new Check(model, session).all();
    }
  }

  private static void known(Model model, Object real) {
    if (model.find(real) == null) {
      model.adopt(real);
    }
  }
}
