package fr.aiguillage.policies.analyse;

import java.math.BigInteger;
import java.util.Map;

/**
 * Facts that two documents answer otherwise, in the same two ways.
 *
 * @param cas what some of them have in common, in French
 * @param exemple criteria and their values: one that is not there may be worth anything
 * @param combinaisons how many combinations of values of the criteria that either document reads
 */
public record Ecart(Reponse avant, Reponse apres, String cas, Map<String, Object> exemple, BigInteger combinaisons) {}
