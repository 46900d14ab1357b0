package dev.abide.host.engine;

import dev.abide.EngineInfo;
import dev.abide.spi.EngineProvider;

/**
 * An engine that passed every check.
 *
 * @param provider the provider
 * @param info what it says about itself, fetched once
 */
public record Engine(EngineProvider provider, EngineInfo info) {}
