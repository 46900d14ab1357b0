package dev.abide.rhino;

import dev.abide.kit.EngineKit;
import dev.abide.spi.EngineProvider;
import java.util.Map;

/** Rhino keeps the contract. */
final class RhinoEngineKitTest extends EngineKit {
    @Override
    protected EngineProvider provider() {
        return new RhinoProvider();
    }

    @Override
    protected Map<String, String> knownDivergences() {
        return Map.of(
                "required_callGivesStrictFunctionsThePrimitive",
                "Rhino's functions take objects only as receivers",
                "required_equalBigIntsAreEqualInScripts",
                "Rhino's Map.prototype.set takes 0n for -0 and stores the number 0",
                "required_aClosureKeepsNoVariableThatItDoesNotUse",
                "Rhino keeps all variables of a function as long as any closure that the function made",
                "optional_newTargetThroughAProxyIsTheProxy",
                "Rhino constructs through a proxy as if the target had been constructed");
    }
}
