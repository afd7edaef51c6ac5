package dev.aludel.orm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.orm.model.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeepChainTest {

  private static final int DEPTH = 20_000;

  private final OrmDatabase database = new OrmDatabase();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void addsFlushesAndDeletesALongChainInLinearTime() {
    run(DEPTH / 10);
    Duration tenth = run(DEPTH / 10);

    Duration whole = run(DEPTH);

    assertThat(whole).isLessThan(tenth.multipliedBy(40).plusSeconds(2));
  }

  @Test
  void followsTheCascadeOnceForEachNodeThatIsAppendedToAChain() {
    appended(DEPTH / 10);
    Duration tenth = appended(DEPTH / 10);

    Duration whole = appended(DEPTH);

    assertThat(whole).isLessThan(tenth.multipliedBy(40).plusSeconds(2));
  }

  private Duration run(int depth) {
    long start = System.nanoTime();
    try (Session session = database.sessions().withExpireOnCommit(false).open()) {
      List<Node> chain = chain(depth);
      session.add(chain.get(depth / 2));
      assertThat(session.newInstances()).hasSize(depth);
      session.flush();
      assertThat(chain).allMatch(node -> node.getId() != null);
      chain.forEach(session::delete);
      session.flush();
      session.commit();
    }
    database.sql();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<Node> chain(int depth) {
    List<Node> chain = new ArrayList<>();
    Node parent = null;
    for (int i = 0; i < depth; i++) {
      parent = new Node("node", parent);
      chain.add(parent);
    }
    return chain;
  }

  private Duration appended(int depth) {
    long start = System.nanoTime();
    try (Session session = database.open()) {
      Node last = new Node("root", null);
      session.add(last);
      for (int i = 1; i < depth; i++) {
        Node next = new Node("node", null);
        last.getChildren().add(next);
        last = next;
      }
      assertThat(session.newInstances()).hasSize(depth);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
