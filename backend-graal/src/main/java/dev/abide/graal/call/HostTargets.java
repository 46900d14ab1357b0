package dev.abide.graal.call;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData.CallTargetInitializer;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData.Target;
import dev.abide.spi.HostFunction;

/**
 * Makes the call targets of a host function when they are first used: an addon creates many functions that nobody
 * calls, and of those that are called few are constructed.
 */
final class HostTargets implements CallTargetInitializer {
    private final HostFunction body;

    HostTargets(HostFunction body) {
        this.body = body;
    }

    @Override
    public void initializeRoot(JSFunctionData function) {
        function.setRootNode(new HostCallNode(function, body));
    }

    @Override
    public void initializeCallTarget(JSFunctionData function, Target target, CallTarget root) {
        switch (target) {
            case Call -> function.setCallTarget(root);
            case Construct -> function.setConstructTarget(new HostConstructNode(function, body, false).getCallTarget());
            case ConstructNewTarget ->
                function.setConstructNewTarget(new HostConstructNode(function, body, true).getCallTarget());
        }
    }
}
