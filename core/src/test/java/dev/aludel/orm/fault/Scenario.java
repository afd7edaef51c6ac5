package dev.aludel.orm.fault;

import static dev.aludel.mapping.Attributes.attr;
import static dev.aludel.sql.Sql.select;

import dev.aludel.orm.Session;
import dev.aludel.orm.model.Account;
import dev.aludel.orm.model.Address;
import dev.aludel.orm.model.City;
import dev.aludel.orm.model.Country;
import dev.aludel.orm.model.Entry;
import dev.aludel.orm.model.Keyword;
import dev.aludel.orm.model.Node;
import dev.aludel.orm.model.Post;
import dev.aludel.orm.model.User;
import dev.aludel.orm.model.Widget;
import java.util.ArrayList;
import java.util.List;

/** Work for one flush. Each begins with the rows of {@link World}. */
enum Scenario {
  INSERT_ONE {
    @Override
    List<NewInstance> change(Session session) {
      return added(session, new User("new", "New"));
    }
  },
  INSERT_A_GRAPH {
    @Override
    List<NewInstance> change(Session session) {
      User user = new User("new", null);
      Address first = new Address("n1");
      Address second = new Address("n2");
      user.getAddresses().addAll(List.of(first, second));
      session.add(user);
      return NewInstance.all(user, first, second);
    }
  },
  INSERT_A_BATCH_OF_SEVERAL_SHAPES {
    @Override
    List<NewInstance> change(Session session) {
      List<Object> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(new User("u" + i, i % 2 == 0 ? null : "full"));
        all.add(new Account("a" + i, i));
      }
      return added(session, all.toArray());
    }
  },
  INSERT_A_CHILD_OF_A_PARENT_THAT_IS_THERE {
    @Override
    List<NewInstance> change(Session session) {
      Address address = new Address("n");
      one(session, User.class, "ed").getAddresses().add(address);
      return NewInstance.all(address);
    }
  },
  INSERT_A_TREE {
    @Override
    List<NewInstance> change(Session session) {
      Node root = new Node("r", null);
      Node child = new Node("c", root);
      Node leaf = new Node("l", child);
      return added(session, root, child, leaf);
    }
  },
  INSERT_KEYS_THAT_MEAN_SOMETHING {
    @Override
    List<NewInstance> change(Session session) {
      Country country = new Country("de", "Germany");
      City city = new City("Ulm");
      country.getCities().add(city);
      session.add(country);
      return NewInstance.all(country, city);
    }
  },
  INSERT_ROWS_THAT_REFER_TO_EACH_OTHER {
    @Override
    List<NewInstance> change(Session session) {
      Widget widget = new Widget("new");
      Entry entry = new Entry("e");
      widget.getEntries().add(entry);
      widget.setFavorite(entry);
      session.add(widget);
      return NewInstance.all(widget, entry);
    }
  },
  LINK_MANY_TO_MANY {
    @Override
    List<NewInstance> change(Session session) {
      Keyword java = one(session, Keyword.class, "java");
      Post post = new Post("new");
      Keyword keyword = new Keyword("new");
      post.getKeywords().addAll(List.of(keyword, java));
      session.add(post);
      return NewInstance.all(post, keyword);
    }
  },
  UNLINK_MANY_TO_MANY {
    @Override
    List<NewInstance> change(Session session) {
      one(session, Post.class, "one").getKeywords().clear();
      return List.of();
    }
  },
  UPDATE_SOME {
    @Override
    List<NewInstance> change(Session session) {
      one(session, User.class, "ed").setFullname("changed");
      one(session, Account.class, "rich").setBalance(1);
      return List.of();
    }
  },
  UPDATE_TWICE_WITH_VERSIONS {
    @Override
    List<NewInstance> change(Session session) {
      Account rich = one(session, Account.class, "rich");
      rich.setBalance(1);
      session.flush();
      rich.setBalance(2);
      one(session, Account.class, "poor").setBalance(3);
      return List.of();
    }
  },
  COMPUTE {
    @Override
    List<NewInstance> change(Session session) {
      session.compute(
          one(session, Account.class, "rich"),
          attr(Account::getBalance),
          attr(Account::getBalance).plus(5L));
      return List.of();
    }
  },
  MOVE_A_CHILD {
    @Override
    List<NewInstance> change(Session session) {
      User ed = one(session, User.class, "ed");
      one(session, User.class, "jack").getAddresses().add(ed.getAddresses().get(0));
      ed.getAddresses().remove(0);
      return List.of();
    }
  },
  ORPHAN_A_CHILD {
    @Override
    List<NewInstance> change(Session session) {
      one(session, User.class, "ed").getAddresses().remove(0);
      return List.of();
    }
  },
  DELETE_WITH_CHILDREN {
    @Override
    List<NewInstance> change(Session session) {
      session.delete(one(session, User.class, "ed"));
      return List.of();
    }
  },
  DELETE_AND_DISASSOCIATE {
    @Override
    List<NewInstance> change(Session session) {
      session.delete(one(session, Node.class, "root"));
      return List.of();
    }
  },
  DELETE_A_TREE {
    @Override
    List<NewInstance> change(Session session) {
      session.scalars(select(Node.class)).all().forEach(session::delete);
      return List.of();
    }
  },
  DELETE_WITH_LINKS {
    @Override
    List<NewInstance> change(Session session) {
      session.delete(one(session, Keyword.class, "java"));
      return List.of();
    }
  },
  DELETE_ROWS_THAT_REFER_TO_EACH_OTHER {
    @Override
    List<NewInstance> change(Session session) {
      session.delete(one(session, Widget.class, "w"));
      return List.of();
    }
  },
  REPLACE_A_ROW {
    @Override
    List<NewInstance> change(Session session) {
      session.delete(one(session, Country.class, "Belgium"));
      return added(session, new Country("be", "Belgique"));
    }
  },
  CHANGE_A_KEY {
    @Override
    List<NewInstance> change(Session session) {
      Country austria = one(session, Country.class, "Austria");
      austria.getCities().forEach(city -> city.setPeople(1));
      austria.setCode("aut");
      return List.of();
    }
  },
  RELEASE_A_SAVEPOINT {
    @Override
    List<NewInstance> change(Session session) {
      User user = new User("inner", null);
      List<NewInstance> made = NewInstance.all(user);
      session.nested(() -> {
        session.add(user);
        one(session, User.class, "ed").setFullname("inner");
      });
      one(session, User.class, "jack").setFullname("outer");
      return made;
    }
  },
  ROLL_A_SAVEPOINT_BACK {
    @Override
    List<NewInstance> change(Session session) {
      User user = new User("inner", null);
      List<NewInstance> made = NewInstance.all(user);
      try (var savepoint = session.beginNested()) {
        session.add(user);
        one(session, User.class, "ed").setFullname("inner");
        session.flush();
        savepoint.rollback();
      }
      one(session, User.class, "jack").setFullname("outer");
      return made;
    }
  },
  ALL_AT_ONCE {
    @Override
    List<NewInstance> change(Session session) {
      List<NewInstance> made = new ArrayList<>();
      made.addAll(INSERT_A_GRAPH.change(session));
      made.addAll(LINK_MANY_TO_MANY.change(session));
      made.addAll(INSERT_ROWS_THAT_REFER_TO_EACH_OTHER.change(session));
      CHANGE_A_KEY.change(session);
      DELETE_A_TREE.change(session);
      ORPHAN_A_CHILD.change(session);
      UPDATE_SOME.change(session);
      return made;
    }
  };

  /** Changes what the session knows, and answers the new instances as they were before any flush. */
  abstract List<NewInstance> change(Session session);

  private static List<NewInstance> added(Session session, Object... instances) {
    session.addAll(List.of(instances));
    return NewInstance.all(instances);
  }

  /** The instance that is called so. */
  static <T> T one(Session session, Class<T> type, String label) {
    return session.scalars(select(type).where(World.label(type).eq(label))).one();
  }
}
