package dev.aludel.orm.fault;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.mapping.Attributes.toMany;
import static dev.aludel.orm.fault.shop.Shop.ware;
import static dev.aludel.sql.Sql.select;

import dev.aludel.orm.Inspect;
import dev.aludel.orm.Load;
import dev.aludel.orm.Session;
import dev.aludel.orm.fault.shop.Code;
import dev.aludel.orm.fault.shop.Label;
import dev.aludel.orm.fault.shop.Money;
import dev.aludel.orm.fault.shop.Part;
import dev.aludel.orm.fault.shop.Ware;
import java.util.List;
import java.util.TreeSet;

/** Work of a session that calls the program's own code. Each begins with the rows of {@code Shop}. */
enum UserWork {
  INSERT {
    @Override
    void run(Session session, List<NewInstance> made) {
      Ware dish = ware("dish", 400);
      dish.getParts().add(new Part("rim"));
      dish.getLabels().add(new Label("new"));
      session.add(dish);
      made.addAll(NewInstance.all(dish, dish.getParts().get(0)));
      Ware egg = ware("egg", 500);
      session.add(egg);
      made.add(NewInstance.of(egg));
      session.commit();
    }
  },
  UPDATE {
    @Override
    void run(Session session, List<NewInstance> made) {
      one(session, "axe").setPrice(new Money(101));
      one(session, "axe").setNote("changed");
      one(session, "bow").setPrice(new Money(200)); // which it is
      one(session, "bow").getParts().get(0).setName("cord");
      session.commit();
    }
  },
  DELETE {
    @Override
    void run(Session session, List<NewInstance> made) {
      session.delete(one(session, "axe"));
      session.delete(one(session, "cup"));
      session.commit();
    }
  },
  MOVE {
    @Override
    void run(Session session, List<NewInstance> made) {
      Part blade = one(session, "axe").getParts().get(0);
      one(session, "cup").getParts().add(blade);
      one(session, "axe").getParts().remove(blade);
      one(session, "bow").getParts().clear();
      session.commit();
    }
  },
  LINK {
    @Override
    void run(Session session, List<NewInstance> made) {
      Label spare = session.scalars(select(Label.class)).all().stream()
          .filter(label -> label.getWord().equals("spare"))
          .findFirst()
          .orElseThrow();
      one(session, "cup").getLabels().add(spare);
      one(session, "axe").getLabels().removeIf(label -> label.getWord().equals("old"));
      spare.getWares().add(one(session, "bow"));
      session.commit();
    }
  },
  CHANGE_A_KEY {
    @Override
    void run(Session session, List<NewInstance> made) {
      one(session, "axe").setCode(new Code("hatchet"));
      one(session, "cup").setCode(new Code("mug"));
      session.commit();
    }
  },
  REPLACE {
    @Override
    void run(Session session, List<NewInstance> made) {
      session.delete(one(session, "cup"));
      Ware cup = ware("cup", 301);
      session.add(cup);
      made.add(NewInstance.of(cup));
      session.commit();
    }
  },
  QUERY {
    @Override
    boolean isFresh() {
      return true;
    }

    @Override
    void run(Session session, List<NewInstance> made) {
      new TreeSet<>(session
          .scalars(select(Ware.class)
              .withOption(Load.joined(toMany(Ware::getParts)))
              .withOption(Load.selectIn(toMany(Ware::getLabels))))
          .all());
      session.commit();
    }
  },
  READ_LAZILY {
    @Override
    boolean isFresh() {
      return true;
    }

    @Override
    void run(Session session, List<NewInstance> made) {
      Ware axe = one(session, "axe");
      axe.getLabels().iterator().next().getWares().size();
      axe.getParts().get(0).getWare();
      session
          .scalars(select(Part.class).where(attr(Part::getWareCode).eq(new Code("bow"))))
          .all()
          .forEach(Part::getWare);
      session.commit();
    }
  },
  REFRESH {
    @Override
    void run(Session session, List<NewInstance> made) {
      Ware axe = one(session, "axe");
      axe.setPrice(new Money(7));
      session.refresh(axe);
      session.expire(one(session, "bow"));
      one(session, "bow").setNote("read again");
      session.commit();
    }
  },
  MERGE {
    @Override
    void run(Session session, List<NewInstance> made) {
      Ware axe = ware("axe", 102);
      axe.setNote("merged");
      axe.getLabels().add(new Label("merged"));
      session.merge(axe);
      session.merge(ware("flag", 600));
      session.commit();
    }
  },
  RELEASE_A_SAVEPOINT {
    @Override
    void run(Session session, List<NewInstance> made) {
      session.nested(() -> {
        UPDATE_AND_ADD.change(session, made);
        session.delete(one(session, "cup"));
      });
      one(session, "bow").setNote("outer");
      session.commit();
    }
  },
  ROLL_A_SAVEPOINT_BACK {
    @Override
    void run(Session session, List<NewInstance> made) {
      try (var savepoint = session.beginNested()) {
        UPDATE_AND_ADD.change(session, made);
        session.delete(one(session, "cup"));
        session.flush();
        savepoint.rollback();
      }
      one(session, "bow").setNote("outer");
      session.commit();
    }
  },
  ROLL_BACK {
    @Override
    void run(Session session, List<NewInstance> made) {
      UPDATE_AND_ADD.change(session, made);
      one(session, "bow").setCode(new Code("arc"));
      session.delete(one(session, "cup"));
      session.flush();
      session.add(new Label("not flushed"));
      session.rollback();
    }
  },
  SHOW {
    @Override
    void run(Session session, List<NewInstance> made) {
      UPDATE_AND_ADD.change(session, made);
      session.plan().toString();
      String.valueOf(Inspect.state(one(session, "axe")).identity());
      session.commit();
    }
  },
  UPDATE_AND_ADD {
    @Override
    void run(Session session, List<NewInstance> made) {
      change(session, made);
      session.commit();
    }
  };

  /** All that the work is, with its end. */
  abstract void run(Session session, List<NewInstance> made);

  /** Whether nothing may be in memory before. */
  boolean isFresh() {
    return false;
  }

  void change(Session session, List<NewInstance> made) {
    Ware axe = one(session, "axe");
    axe.setPrice(new Money(105));
    Part edge = new Part("edge");
    axe.getParts().add(edge);
    made.add(NewInstance.of(edge));
    Ware dish = ware("dish", 400);
    session.add(dish);
    made.add(NewInstance.of(dish));
  }

  private static Ware one(Session session, String code) {
    return session.getOne(Ware.class, new Code(code));
  }
}
