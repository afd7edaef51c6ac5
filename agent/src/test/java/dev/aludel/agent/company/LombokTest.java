package dev.aludel.agent.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.JavaProcess;
import dev.aludel.agent.fixture.JavaProcess.Output;
import dev.aludel.agent.fixture.Shop;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that Lombok adds while javac runs is woven as if it had been written. */
class LombokTest {

  private static final String ACCOUNT = """
      package bank;

      import dev.aludel.mapping.*;
      import lombok.*;

      @Mapped
      @Data
      @Builder
      @With
      @NoArgsConstructor
      @AllArgsConstructor
      public class Account {
        @Id private Integer id;
        @Column private String owner;
        @Column @Builder.Default private long balance = 5;
        @Relationship @ToString.Exclude @EqualsAndHashCode.Exclude private Account parent;
      }
      """;

  private static final String LAZY = """
      package bank;

      import dev.aludel.mapping.*;
      import lombok.*;

      @Mapped
      @Getter
      @Setter
      @RequiredArgsConstructor
      public class Holder {
        @Id private int id;
        @Column @NonNull private final String name;
        @Getter(lazy = true) private final String shout = name + "!";
      }
      """;

  private static final String MAIN = """
      package bank;

      import dev.aludel.instrument.*;

      public class Main {
        public static void main(String... args) {
          Account account = Account.builder().id(1).owner("ann").build();
          Access.watch(account);
          account.setOwner("bea");
          account.setParent(null);
          System.out.println("set " + Access.takeCalls());
          System.out.println(account.getBalance() + " " + Access.takeCalls());
          System.out.println(account + " " + Access.takeCalls());
          System.out.println(account.equals(new Account(1, "bea", 5, null)) + " " + Access.takeCalls());
          Account with = account.withBalance(7);
          System.out.println((with == account) + " " + with.getBalance() + " " + Access.takeCalls());
          Holder holder = new Holder("zoe");
          Access.watch(holder);
          System.out.println(holder.getShout() + " " + holder.getName() + " " + Access.takeCalls());
        }
      }
      """;

  @TempDir
  Path directory;

  @Test
  void weavesGettersSettersBuildersAndTheRest() throws IOException {
    String lombok = OtherAgents.jar("lombok").toString();
    String classPath = System.getProperty("java.class.path") + File.pathSeparator + lombok;
    Path program = Compiled.with(
            List.of("-cp", classPath, "-processorpath", lombok), ACCOUNT, LAZY, MAIN)
        .writeTo(directory.resolve("program"));

    Output output = new JavaProcess()
        .with("-javaagent:" + AgentJar.in(directory))
        .on(program, Shop.RUNTIME)
        .run("bank.Main");

    assertThat(output)
        .isEqualTo(new Output(
            0,
            List.of(
                "set [write 1: ann -> bea, relate 3: null -> null]",
                "5 [read 2: 5]",
                "Account(id=1, owner=bea, balance=5) [read 0: 1, read 1: bea, read 2: 5]",
                "true [relate 3: null -> null, read 2: 5, read 0: 1, read 1: bea]",
                "false 7 [read 2: 5, read 0: 1, read 1: bea, read 3: null, relate 3: null -> null]",
                "zoe! zoe [read 1: zoe, read 1: zoe]"),
            List.of()));
  }
}
