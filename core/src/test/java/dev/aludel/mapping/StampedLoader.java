package dev.aludel.mapping;

import dev.aludel.agent.detect.LoaderClassFiles;
import dev.aludel.agent.detect.MappedListing;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.weave.ClassWeaver;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Defines copies of classes as if agents of these versions had woven them at build time. */
final class StampedLoader extends ClassLoader {

  private final Map<String, String> versions;

  /** Takes versions by binary name of the class. */
  StampedLoader(Map<String, String> versions) {
    super(StampedLoader.class.getClassLoader());
    this.versions = versions;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    String version = versions.get(name);
    if (version == null) {
      return super.loadClass(name, resolve);
    }
    Class<?> known = findLoadedClass(name);
    return known == null ? define(name, version) : known;
  }

  private Class<?> define(String name, String version) {
    LoaderClassFiles files = new LoaderClassFiles(StampedLoader.class.getClassLoader());
    byte[] plain = Objects.requireNonNull(files.read(name.replace('.', '/')), name);
    ClassPlanner planner = new ClassPlanner(
        files, new MappedListing(Set.of()), Scope.everything(), any -> null, version);
    byte[] woven = new ClassWeaver(planner.define(plain)).weave(plain).orElseThrow();
    return defineClass(name, woven, 0, woven.length);
  }
}
