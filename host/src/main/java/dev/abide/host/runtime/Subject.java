package dev.abide.host.runtime;

import dev.abide.host.binding.Binding;
import org.jspecify.annotations.Nullable;

/**
 * The bindings of one subject, found by its name: those of {@code internalBinding('fs')} and
 * {@code internalBinding('fs/…')} are declared by {@code dev.abide.host.node.fs.FsSubject}, those of
 * {@code 'child_process'} by {@code dev.abide.host.node.child_process.ChildProcessSubject}. An implementation is
 * public, with a public constructor without parameters, and hands to each binding the parts that it needs.
 */
public interface Subject {
    /** Makes a binding; {@code null} if the subject has none of that name. */
    @Nullable
    Binding binding(String name, RuntimeParts runtime);
}
