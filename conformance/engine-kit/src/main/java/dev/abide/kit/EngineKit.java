package dev.abide.kit;

import dev.abide.kit.buffer.BufferLifetimesKit;
import dev.abide.kit.buffer.BuffersKit;
import dev.abide.kit.buffer.ElementsKit;
import dev.abide.kit.buffer.ViewsKit;
import dev.abide.kit.function.ClosuresKit;
import dev.abide.kit.function.ConstructorsKit;
import dev.abide.kit.function.ErrorsKit;
import dev.abide.kit.function.FunctionsKit;
import dev.abide.kit.function.RecursionKit;
import dev.abide.kit.function.SubclassesKit;
import dev.abide.kit.function.ThrowsKit;
import dev.abide.kit.job.JobsKit;
import dev.abide.kit.job.PromisesKit;
import dev.abide.kit.job.ScriptsKit;
import dev.abide.kit.object.ArraysKit;
import dev.abide.kit.object.AssociationsKit;
import dev.abide.kit.object.AttributesKit;
import dev.abide.kit.object.KeysKit;
import dev.abide.kit.object.ObjectModelKit;
import dev.abide.kit.object.ProxiesKit;
import dev.abide.kit.realm.CapabilitiesKit;
import dev.abide.kit.realm.ProviderKit;
import dev.abide.kit.realm.RealmKit;
import dev.abide.kit.realm.WorldsKit;
import dev.abide.kit.subject.KnownDivergence;
import dev.abide.kit.subject.Subject;
import dev.abide.kit.value.BigIntsKit;
import dev.abide.kit.value.ConversionsKit;
import dev.abide.kit.value.DatesKit;
import dev.abide.kit.value.ExternalsKit;
import dev.abide.kit.value.IdentityKit;
import dev.abide.kit.value.StringsKit;
import dev.abide.kit.value.SymbolsKit;
import dev.abide.kit.value.ValuesKit;
import dev.abide.spi.EngineProvider;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Checks one engine against the whole contract. A backend extends it and says which provider is meant; the rules are
 * nested by facet and tagged, so that {@code mvn test -Dgroups=buffers} runs one facet.
 *
 * <p>Each facet has a realm of its own on a thread with a stack of 16 MiB; rules that may hurt a realm have one for
 * themselves.
 */
public abstract class EngineKit implements Subject.Source {
    /** For subclasses. */
    protected EngineKit() {}

    /** Returns the provider to be checked. Called often; a new one each time is fine. */
    protected abstract EngineProvider provider();

    /**
     * Returns the rules that this engine is known to break: method name to what that shows and why. Such a rule counts
     * as skipped while it fails in just that way, and fails when it passes or fails otherwise; a name that is no rule
     * fails too.
     */
    protected Map<String, KnownDivergence> knownDivergences() {
        return Map.of();
    }

    /**
     * Tells whether the backend claims to have everything. While it does not, a rule that meets an
     * {@link UnsupportedOperationException} counts as skipped, so that what is there already is checked from the first
     * day; a complete backend fails such a rule.
     */
    protected boolean isComplete() {
        return true;
    }

    @Override
    public final Subject subject() {
        return new Subject(provider(), knownDivergences(), isComplete());
    }

    @Nested
    @Tag("provider")
    class Provider extends ProviderKit {}

    @Nested
    @Tag("capabilities")
    class Capabilities extends CapabilitiesKit {}

    @Nested
    @Tag("realm")
    class Realms extends RealmKit {}

    @Nested
    @Tag("realm")
    class Worlds extends WorldsKit {}

    @Nested
    @Tag("values")
    class Values extends ValuesKit {}

    @Nested
    @Tag("values")
    class Conversions extends ConversionsKit {}

    @Nested
    @Tag("values")
    class Identity extends IdentityKit {}

    @Nested
    @Tag("strings")
    class Strings extends StringsKit {}

    @Nested
    @Tag("symbols")
    class Symbols extends SymbolsKit {}

    @Nested
    @Tag("bigints")
    class BigInts extends BigIntsKit {}

    @Nested
    @Tag("dates")
    class Dates extends DatesKit {}

    @Nested
    @Tag("objects")
    class Objects extends ObjectModelKit {}

    @Nested
    @Tag("objects")
    class Keys extends KeysKit {}

    @Nested
    @Tag("objects")
    class Attributes extends AttributesKit {}

    @Nested
    @Tag("objects")
    class Proxies extends ProxiesKit {}

    @Nested
    @Tag("arrays")
    class Arrays extends ArraysKit {}

    @Nested
    @Tag("functions")
    class Functions extends FunctionsKit {}

    @Nested
    @Tag("functions")
    class Constructors extends ConstructorsKit {}

    @Nested
    @Tag("functions")
    class Subclasses extends SubclassesKit {}

    @Nested
    @Tag("functions")
    class Closures extends ClosuresKit {}

    @Nested
    @Tag("errors")
    class Errors extends ErrorsKit {}

    @Nested
    @Tag("errors")
    class Throws extends ThrowsKit {}

    @Nested
    @Tag("errors")
    class Recursion extends RecursionKit {}

    @Nested
    @Tag("promises")
    class Promises extends PromisesKit {}

    @Nested
    @Tag("jobs")
    class Jobs extends JobsKit {}

    @Nested
    @Tag("buffers")
    class Buffers extends BuffersKit {}

    @Nested
    @Tag("buffers")
    class Views extends ViewsKit {}

    @Nested
    @Tag("buffers")
    class Elements extends ElementsKit {}

    @Nested
    @Tag("buffers")
    class BufferLifetimes extends BufferLifetimesKit {}

    @Nested
    @Tag("associations")
    class Associations extends AssociationsKit {}

    @Nested
    @Tag("externals")
    class Externals extends ExternalsKit {}

    @Nested
    @Tag("scripts")
    class Scripts extends ScriptsKit {}
}
