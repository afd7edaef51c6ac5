package dev.aludel.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ObjectReference;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.ModificationWatchpointEvent;
import com.sun.jdi.event.StepEvent;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.StepRequest;
import dev.aludel.agent.fixture.AgentJar;
import dev.aludel.agent.fixture.Shop;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a debugger sees of a program that the agent rewrites: its own lines, step by step. */
class DebuggerTest {

  private static final int WRITES = 9;
  private static final long PATIENCE = 60_000;

  @TempDir
  private Path directory;

  @Test
  void stopsWhereAFieldIsWrittenAndStepsOnToTheNextLine() throws Exception {
    VirtualMachine jvm = launched();
    List<String> seen = new ArrayList<>();
    try {
      follow(jvm, seen);
    } finally {
      jvm.process().destroy();
    }

    assertThat(seen)
        .containsExactly(
            "stopped in main at 9, id is null",
            "written in main at 9",
            "stepped to main at 10, id is set");
  }

  private VirtualMachine launched() throws Exception {
    Path agent = AgentJar.in(directory);
    Path program = Shop.COMPILED.writeTo(directory.resolve("program"));
    LaunchingConnector connector = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    set(arguments, "main", "shop.Main");
    set(
        arguments,
        "options",
        "-javaagent:" + agent + " -cp " + program + File.pathSeparator + Shop.RUNTIME);
    VirtualMachine jvm = connector.launch(arguments);
    for (String type : List.of("shop.Main", "shop.User")) {
      ClassPrepareRequest loading = jvm.eventRequestManager().createClassPrepareRequest();
      loading.addClassFilter(type);
      loading.enable();
    }
    return jvm;
  }

  private static void set(Map<String, Connector.Argument> arguments, String name, String value) {
    Objects.requireNonNull(arguments.get(name)).setValue(value);
  }

  private static void follow(VirtualMachine jvm, List<String> seen) throws Exception {
    while (true) {
      EventSet events = jvm.eventQueue().remove(PATIENCE);
      assertThat(events).as("events of the program within a minute").isNotNull();
      for (Event event : events) {
        if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
          return;
        }
        handle(jvm, event, seen);
      }
      events.resume();
    }
  }

  private static void handle(VirtualMachine jvm, Event event, List<String> seen) throws Exception {
    if (event instanceof ClassPrepareEvent loaded) {
      watch(jvm, loaded.referenceType());
    } else if (event instanceof BreakpointEvent stopped) {
      seen.add("stopped in " + place(stopped.thread()) + ", id is " + id(jvm));
      step(jvm, stopped.thread());
    } else if (event instanceof ModificationWatchpointEvent written) {
      seen.add("written in " + place(written.thread()));
    } else if (event instanceof StepEvent stepped) {
      seen.add("stepped to " + place(stepped.thread()) + ", id is " + id(jvm));
      jvm.eventRequestManager().deleteEventRequest(stepped.request());
    }
  }

  private static void watch(VirtualMachine jvm, ReferenceType type) throws Exception {
    if (type.name().equals("shop.Main")) {
      Location line = type.locationsOfLine(WRITES).get(0);
      jvm.eventRequestManager().createBreakpointRequest(line).enable();
    } else {
      jvm.eventRequestManager()
          .createModificationWatchpointRequest(type.fieldByName("id"))
          .enable();
    }
  }

  private static void step(VirtualMachine jvm, ThreadReference thread) {
    StepRequest next = jvm.eventRequestManager()
        .createStepRequest(thread, StepRequest.STEP_LINE, StepRequest.STEP_OVER);
    next.enable();
  }

  /** The topmost frame of the program's own. */
  private static String place(ThreadReference thread) throws Exception {
    for (StackFrame frame : thread.frames()) {
      if (!frame.location().method().isSynthetic()) {
        return frame.location().method().name() + " at " + frame.location().lineNumber();
      }
    }
    return "nowhere";
  }

  private static String id(VirtualMachine jvm) {
    ReferenceType user = jvm.classesByName("shop.User").get(0);
    ObjectReference instance = user.instances(1).get(0);
    return instance.getValue(user.fieldByName("id")) == null ? "null" : "set";
  }
}
