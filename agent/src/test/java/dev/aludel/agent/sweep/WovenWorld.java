package dev.aludel.agent.sweep;

import dev.aludel.agent.AludelAgent;
import dev.aludel.agent.detect.ClassFiles;
import dev.aludel.agent.detect.MappedListing;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.fixture.Weaving;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.weave.ClassWeaver;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same world as the agent makes it, where as many classes as wanted are named as mapped. Woven on demand. */
final class WovenWorld implements ClassFiles {

  private final World world;
  private final ClassPlanner planner;
  private final Map<String, Optional<byte[]>> woven = new HashMap<>();

  WovenWorld(World world, Predicate<String> mapped) {
    this.world = world;
    this.planner = planner(world, world, mapped);
  }

  /** The class file as the JVM gets it; null if there is none. */
  @Override
  public byte @Nullable [] read(String internalName) {
    byte[] changed = woven(internalName);
    return changed == null ? world.read(internalName) : changed;
  }

  /** The woven class file; null if there is no such class, or if the agent leaves it as it is. */
  byte @Nullable [] woven(String internalName) {
    if (!world.has(internalName)) {
      return null;
    }
    Optional<byte[]> known = woven.get(internalName);
    if (known == null) {
      known = weave(planner, world.read(internalName));
      woven.put(internalName, known);
    }
    return known.orElse(null);
  }

  /** Whether an agent that meets the woven classes would change this one again. */
  boolean changesAgain(ClassPlanner second, String internalName) {
    return weave(second, read(internalName)).isPresent();
  }

  /** A planner which sees the woven classes alone. */
  ClassPlanner secondPlanner(Predicate<String> mapped) {
    return planner(world, this, mapped);
  }

  private static Optional<byte[]> weave(ClassPlanner planner, byte @Nullable [] classFile) {
    return classFile == null
        ? Optional.empty()
        : new ClassWeaver(planner.define(classFile)).weave(classFile);
  }

  private static ClassPlanner planner(World world, ClassFiles files, Predicate<String> mapped) {
    Set<String> names = world.names().stream().filter(mapped).collect(Collectors.toSet());
    return new ClassPlanner(
        files,
        new MappedListing(names),
        Scope.everything(),
        Weaving.NOTHING_REFUSED,
        AludelAgent.version());
  }
}
