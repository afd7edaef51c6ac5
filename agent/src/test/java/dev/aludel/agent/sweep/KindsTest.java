package dev.aludel.agent.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.agent.fixture.Compiled;
import dev.aludel.agent.fixture.MemoryLoader;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.plan.ClassPlan;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Decision;
import dev.aludel.agent.plan.LeaveAlone;
import dev.aludel.agent.plan.MappedField;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of type, as a user of a mapped class and as a mapped one: woven, or refused by a code. */
class KindsTest {

  private static final String[] MARKS = {"", "@Mapped ", "@Mixin "};

  private static final String[] SUPERTYPES = {"java.io.Serializable", "Cloneable", "Named<Item>"};

  private static final String[] USES = {
    "return String.valueOf(item);",
    "item.count++; Supplier<String> name = () -> item.name; return name.get();",
    "return new Object() { String of() { return item.name + (item.count -= 3); } }.of();"
  };

  private static final String[] LIBRARY = {
    "@Mapped public class Item { @Id int count; @Column protected String name = \"name\"; }",
    "interface Named<T> { default T named(T item) { return item; } }",
    "abstract class Generic<T, R> { abstract R use(T item); public Object shown() { return null; } }"
  };

  private static final Map<String, Kind> MARKED = new LinkedHashMap<>();
  private static final Map<String, Kind> UNMARKED = new LinkedHashMap<>();
  private static final Compiled COMPILED = Compiled.of(sources());

  private static String[] sources() {
    List<String> sources = new ArrayList<>();
    Arrays.stream(LIBRARY).forEach(source -> add(sources, source));
    for (Kind kind : Kind.ALL) {
      for (String mark : MARKS) {
        for (String supertype : SUPERTYPES) {
          for (String use : USES) {
            addKind(sources, kind, mark, supertype, use);
          }
        }
      }
    }
    return sources.toArray(String[]::new);
  }

  private static void addKind(
      List<String> sources, Kind kind, String mark, String supertype, String use) {
    String name = "Kind" + sources.size();
    add(
        sources,
        kind.source()
            .replace("SUPER_RAW", supertype.replaceFirst("<.*", ""))
            .replace("SUPER", supertype)
            .replace("USE", use)
            .replace("NAME", name)
            .replace("@M ", mark)
            .replace("@C ", mark.isEmpty() ? "" : "@Column "));
    (mark.isEmpty() ? UNMARKED : MARKED).put("shop/" + kind.marked().replace("NAME", name), kind);
  }

  private static void add(List<String> sources, String source) {
    sources.add(
        "package shop;\nimport dev.aludel.mapping.*;\nimport java.util.function.*;\n" + source);
  }

  @Test
  void areWovenOrRefusedWhenTheyAreMarked() {
    ClassPlanner planner = Weaving.planner(COMPILED.classFiles());

    List<String> faults = new ArrayList<>();
    MARKED.forEach((name, kind) -> {
      String expected = kind.code().isEmpty() ? List.of(kind.attributes()).toString() : kind.code();
      String found = outcome(planner.decide(name));
      if (!found.equals(expected)) {
        faults.add(name + " " + found + "\n" + kind.source());
      }
    });

    assertThat(faults).isEmpty();
    assertThat(MARKED).hasSizeGreaterThan(250);
  }

  @Test
  void areWovenOrRefusedWhenTheyAreListed() {
    ClassPlanner planner =
        Weaving.planner(COMPILED.classFiles(), UNMARKED.keySet().toArray(String[]::new));

    List<String> faults = new ArrayList<>();
    UNMARKED.forEach((name, kind) -> {
      String code =
          planner.decide(name) instanceof Refuse refused ? refused.refusal().code() : "";
      if (!code.equals(kind.code())) {
        faults.add(name + " is refused as [" + code + "]\n" + kind.source());
      }
    });

    assertThat(faults).isEmpty();
    assertThat(UNMARKED).hasSizeGreaterThan(100);
  }

  @Test
  void areLeftAloneWhenNothingMakesThemMapped() {
    ClassPlanner planner = Weaving.planner(COMPILED.classFiles());

    assertThat(UNMARKED.keySet())
        .allSatisfy(name -> assertThat(planner.decide(name)).isInstanceOf(LeaveAlone.class));
  }

  @Test
  void getNoMembersWhenTheyAreRefusedAndKeepTheirFileIfTheyUseNoMappedFields() {
    Map<String, byte[]> woven = Weaving.weave(COMPILED);
    ClassPlanner planner = Weaving.planner(COMPILED.classFiles());
    int kept = 0;

    for (String name : MARKED.keySet()) {
      byte[] before = COMPILED.classFile(name);
      ClassPlan plan = planner.define(before);
      if (plan.decision() instanceof Refuse) {
        assertThat(plan.members()).as(name).isNull();
        if (plan.accesses().isEmpty()) {
          assertThat(woven.get(name)).as(name).isEqualTo(before);
          kept++;
        }
      }
    }

    assertThat(kept).isGreaterThan(60);
  }

  @Test
  void keepTheirAppearanceAndBypassNoAccessor() throws ClassNotFoundException {
    Map<String, byte[]> woven = Weaving.weave(COMPILED);
    Hierarchy hierarchy = new Hierarchy(Weaving.filesOf(woven));
    MemoryLoader before = new MemoryLoader(COMPILED.classFiles());
    MemoryLoader after = new MemoryLoader(woven);
    List<String> faults = new ArrayList<>();
    int changed = 0;

    for (String name : woven.keySet()) {
      String binaryName = name.replace('/', '.');
      Map<String, String> expected = Appearance.of(Class.forName(binaryName, true, before));
      Map<String, String> found = Appearance.of(Class.forName(binaryName, true, after));
      if (!found.equals(expected)) {
        found.entrySet().removeAll(expected.entrySet());
        faults.add(name + " " + found);
      }
      Escapes.of(woven.get(name), hierarchy).forEach(escape -> faults.add(name + " " + escape));
      changed += Arrays.equals(woven.get(name), COMPILED.classFile(name)) ? 0 : 1;
    }

    assertThat(faults).isEmpty();
    assertThat(changed).isGreaterThan(300);
  }

  /** The code of the refusal, or the attributes. */
  private static String outcome(Decision decision) {
    if (decision instanceof Refuse refused) {
      return refused.refusal().code();
    }
    return decision instanceof Weave weave
        ? weave.mapped().fields().stream().map(MappedField::name).toList().toString()
        : "";
  }
}
