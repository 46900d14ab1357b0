package dev.abide.spi;

/**
 * Names the version of this contract.
 *
 * <p>A provider returns {@link #CURRENT} from {@link EngineProvider#spiVersion()}; the compiler copies the constant
 * into the provider, so what it returns is the version that it was compiled against.
 *
 * @since 1
 */
public final class SpiVersion {
    /** The version of this jar. Raised when an existing provider would no longer work. */
    public static final int CURRENT = 1;

    private SpiVersion() {}
}
