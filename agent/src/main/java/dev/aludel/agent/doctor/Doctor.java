package dev.aludel.agent.doctor;

import dev.aludel.agent.detect.ClassScan;
import dev.aludel.agent.detect.Scope;
import dev.aludel.agent.offline.ClassPath;
import dev.aludel.agent.plan.ClassPlanner;
import dev.aludel.agent.plan.Decision;
import dev.aludel.agent.plan.Refusal;
import dev.aludel.agent.plan.Refuse;
import dev.aludel.agent.plan.Weave;
import dev.aludel.agent.weave.ClassWeaver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/**
 * Goes over a class path twice: first to learn every class and what becomes of it, then to weave in memory each class
 * that uses attributes and to look for accesses that are left. One use, one thread.
 */
public final class Doctor {

  private final ClassPath classPath;
  private final Scope scope;
  private final ClassPlanner planner;
  private final String version;
  private final boolean asBuilt;
  private final FieldTable fields = new FieldTable();
  private final List<String> mapped = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<Escape> escapes = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private int classes;

  private Doctor(Examination examination, ClassPath classPath, String version) throws IOException {
    this.classPath = classPath;
    this.scope = new Scope(examination.include(), examination.exclude());
    this.planner = new ClassPlanner(
        classPath, classPath.listing(examination.mapped()), scope, anyName -> null, version);
    this.version = version;
    this.asBuilt = examination.asBuilt();
  }

  /** Examines the class path as an agent of this version would see it. */
  public static Diagnosis examine(Examination examination, String version) throws IOException {
    try (ClassPath classPath = ClassPath.of(examination.classPath())) {
      return new Doctor(examination, classPath, version).diagnose();
    }
  }

  private Diagnosis diagnose() throws IOException {
    classPath.forEach(this::learn);
    classPath.forEach(this::lookForEscapes);
    return new Diagnosis(classes, mapped, refused, escapes, unreadable);
  }

  private void learn(String internalName, byte[] classFile) {
    classes++;
    try {
      fields.add(ClassScan.of(classFile));
      judge(internalName, planner.define(classFile).decision());
    } catch (RuntimeException e) {
      unreadable.add(binary(internalName) + ": " + e.getMessage());
    }
  }

  private void judge(String internalName, Decision decision) {
    if (decision instanceof Refuse refusal) {
      refused.add(refusal.refusal().report(binary(internalName)));
    } else if (decision instanceof Weave weave) {
      if (Scope.isLibrary(internalName)) {
        refused.add(Refusal.library().report(binary(internalName)));
      } else if (asBuilt && !weave.done()) {
        refused.add(Refusal.notBuilt().report(binary(internalName)));
      } else {
        fields.add(weave.mapped());
        mapped.add(binary(internalName)
            + (weave.done() ? " is woven by version " + version : " would be woven"));
      }
    }
  }

  private void lookForEscapes(String internalName, byte[] classFile) {
    try {
      if (fields.concerns(ClassScan.of(classFile))) {
        EscapeFinder finder = new EscapeFinder(fields, reason(internalName), escapes);
        new ClassReader(atRunTime(internalName, classFile))
            .accept(finder, ClassReader.EXPAND_FRAMES);
      }
    } catch (RuntimeException e) {
      unreadable.add(binary(internalName) + " uses mapped fields: " + e.getMessage());
    }
  }

  private byte[] atRunTime(String internalName, byte[] classFile) {
    return asBuilt || scope.leavesOut(internalName)
        ? classFile
        : new ClassWeaver(planner.define(classFile)).weave(classFile).orElse(classFile);
  }

  private String reason(String internalName) {
    if (Scope.isLibrary(internalName)) {
      return "its package counts as a library's";
    }
    if (scope.excludes(internalName)) {
      return "its class is left out by the options include or exclude";
    }
    return asBuilt ? "its class was not woven" : "weaving overlooks it; please report this";
  }

  private static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}
