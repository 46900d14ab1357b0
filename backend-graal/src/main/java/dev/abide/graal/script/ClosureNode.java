package dev.abide.graal.script;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.access.ScopeFrameNode;
import com.oracle.truffle.js.nodes.function.JSFunctionExpressionNode;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSFrameUtil;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.objects.Undefined;
import com.oracle.truffle.js.runtime.util.InternalSlotId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a closure in a function none of whose own variables a closure uses: it is there to reach the variables further
 * out.
 *
 * <p>The engine's own node hands the closure the frame of such a function, with all that its variables hold, which then
 * lives as long as the closure; an addon that keeps the closure would keep objects whose finalizers it waits for. What
 * the closure needs of the frame is the way out, its arguments. Functions with variables that closures use are no such
 * case: the engine gives those variables a frame of their own.
 */
final class ClosureNode extends JSFunctionExpressionNode {
    private static final FrameDescriptor NO_SLOTS =
            FrameDescriptor.newBuilder(0).defaultValue(Undefined.instance).build();

    /** The receiver of an arrow function. */
    @Child
    private @Nullable JavaScriptNode self;

    /** Whether closures may do without the frame's slots; unknown at first. */
    @CompilationFinal
    private @Nullable Boolean isMereLink;

    ClosureNode(JSFunctionData functionData, @Nullable JavaScriptNode self) {
        super(functionData);
        this.self = self;
    }

    @Override
    public Object executeWithRealm(VirtualFrame frame, JSRealm realm) {
        if (isMereLink == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            isMereLink = holdsLocalsOnly(frame.getFrameDescriptor());
        }
        MaterializedFrame enclosing = isMereLink ? link(frame) : frame.materialize();
        return self == null
                ? JSFunction.create(realm, functionData, enclosing)
                : JSFunction.createLexicalThis(realm, functionData, enclosing, self.execute(frame));
    }

    private static MaterializedFrame link(VirtualFrame frame) {
        Object[] wayOut = JSArguments.createZeroArg(Undefined.instance, JSFrameUtil.getFunctionObjectNoCast(frame));
        return Truffle.getRuntime().createMaterializedFrame(wayOut, NO_SLOTS);
    }

    /**
     * Tells whether no slot is a closure's business: it looks into those of its variables, and into some of the
     * engine's own.
     */
    private static boolean holdsLocalsOnly(FrameDescriptor descriptor) {
        for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
            boolean isLookedFor = JSFrameUtil.isInternal(descriptor, slot) && !isReadInItsFrameOnly(descriptor, slot);
            if (isLookedFor || isClosedOver(descriptor, slot)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a slot is the engine's for a step of one statement, such as the iterator of a loop, or for the
     * scope of the block that runs.
     */
    private static boolean isReadInItsFrameOnly(FrameDescriptor descriptor, int slot) {
        Object name = descriptor.getSlotName(slot);
        return name.equals(ScopeFrameNode.BLOCK_SCOPE_IDENTIFIER)
                || (name instanceof InternalSlotId id && id.toString().startsWith(":tmp:"));
    }

    private static boolean isClosedOver(FrameDescriptor descriptor, int slot) {
        return (JSFrameUtil.getFlags(descriptor, slot) & com.oracle.js.parser.ir.Symbol.IS_CLOSED_OVER) != 0;
    }

    @Override
    protected JavaScriptNode copyUninitialized(Set<Class<? extends Tag>> materializedTags) {
        return new ClosureNode(functionData, self == null ? null : cloneUninitialized(self, materializedTags));
    }
}
