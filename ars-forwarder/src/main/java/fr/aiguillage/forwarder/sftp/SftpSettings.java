package fr.aiguillage.forwarder.sftp;

import java.time.Duration;

/**
 * How files are dropped.
 *
 * @param allowPrivate also on servers inside a network
 * @param delai for one visit once connected: shorter than the lease of an attempt
 * @param releve between two looks for acknowledgements
 */
public record SftpSettings(SftpSecrets secrets, boolean allowPrivate, Duration delai, Duration releve) {}
