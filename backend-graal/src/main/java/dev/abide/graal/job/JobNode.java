package dev.abide.graal.job;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.nodes.function.JSFunctionCallNode;
import com.oracle.truffle.js.runtime.GraalJSException;
import com.oracle.truffle.js.runtime.JSArguments;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.objects.Undefined;
import java.util.function.Consumer;

/** Calls the function under the hidden key of the job, and tells what it threw. */
final class JobNode extends JavaScriptRootNode {
    private final Consumer<Throwable> failed;

    @Child
    private PropertyGetNode getCallback;

    @Child
    private JSFunctionCallNode call = JSFunctionCallNode.createCall();

    JobNode(JSContext context, HiddenKey callbackKey, Consumer<Throwable> failed) {
        super(context.getLanguage());
        this.failed = failed;
        getCallback = PropertyGetNode.createGetHidden(callbackKey, context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object callback = getCallback.getValue(JSArguments.getFunctionObject(frame.getArguments()));
        try {
            call.executeCall(JSArguments.createZeroArg(Undefined.instance, callback));
        } catch (GraalJSException | StackOverflowError failure) {
            tell(failure);
        }
        return Undefined.instance;
    }

    @TruffleBoundary
    private void tell(Throwable failure) {
        failed.accept(failure);
    }
}
