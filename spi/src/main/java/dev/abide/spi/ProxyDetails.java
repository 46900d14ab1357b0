package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * The two objects behind a proxy.
 *
 * @param target what the proxy stands for; Java {@code null} if the proxy was revoked
 * @param handler the object with the traps; Java {@code null} if the proxy was revoked
 */
public record ProxyDetails(
        @Nullable Object target, @Nullable Object handler) {}
