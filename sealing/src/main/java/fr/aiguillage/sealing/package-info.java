/**
 * Personal data: sealed at the door under a key of its own, opened by whoever has the master key and the wrapped key,
 * gone for ever once that key is destroyed. Also what derives from a secret: ids, pseudonyms, receipt codes.
 *
 * <p>{@link fr.aiguillage.sealing.Sealer} seals, {@link fr.aiguillage.sealing.Opener} opens,
 * {@link fr.aiguillage.sealing.Hmac} derives.
 */
package fr.aiguillage.sealing;
