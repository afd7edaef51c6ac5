package dev.aludel.maven;

import dev.aludel.mapping.Mapped;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.project.MavenProject;

/** A project as Maven hands it to a goal, compiled into a directory. */
final class Sample {

  private static final Path CORE = originOf(Mapped.class);

  private final Path classes;
  private final Path testClasses;

  Sample(Path directory) {
    this.classes = directory.resolve("classes");
    this.testClasses = directory.resolve("test-classes");
  }

  /** Compiles one class of package shop. */
  void compile(String name, String source) throws IOException {
    compile(classes, name, source);
  }

  /** Compiles one test class of package shop. */
  void compileTest(String name, String source) throws IOException {
    compile(testClasses, name, source);
  }

  MavenProject project() {
    MavenProject project = new MavenProject();
    project.getBuild().setOutputDirectory(classes.toString());
    project.getBuild().setTestOutputDirectory(testClasses.toString());
    project.setArtifacts(new LinkedHashSet<>(Set.of(core())));
    return project;
  }

  byte[] classFile(String name) throws IOException {
    Path file = classes.resolve("shop/" + name + ".class");
    return Files.readAllBytes(
        Files.exists(file) ? file : testClasses.resolve("shop/" + name + ".class"));
  }

  /** Loads a class of package shop and calls its static method. */
  String call(String name, String method) throws IOException {
    URL[] urls = {classes.toUri().toURL(), testClasses.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Sample.class.getClassLoader())) {
      return String.valueOf(loader.loadClass("shop." + name).getMethod(method).invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compile(Path target, String name, String body) throws IOException {
    Path sources = Files.createDirectories(target.resolveSibling("sources/shop"));
    Path source = Files.writeString(
        sources.resolve(name + ".java"),
        "package shop;\nimport dev.aludel.mapping.*;\nimport dev.aludel.instrument.*;\n" + body);
    Files.createDirectories(target);
    List<String> arguments = new ArrayList<>(List.of("-g", "-proc:none", "-d", target.toString()));
    arguments.addAll(List.of("-cp", CORE + File.pathSeparator + classes));
    arguments.add(source.toString());
    int result = ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalArgumentException("javac refuses " + body);
    }
  }

  private static Artifact core() {
    DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
    handler.setAddedToClasspath(true);
    Artifact core = new DefaultArtifact(
        "dev.aludel", "aludel-core", "0", Artifact.SCOPE_COMPILE, "jar", null, handler);
    core.setFile(CORE.toFile());
    return core;
  }

  private static Path originOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
