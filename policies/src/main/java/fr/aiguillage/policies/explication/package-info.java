/** Why a stored decision is what it is: rules in the words of their documents, the facts that they read, the directory. */
package fr.aiguillage.policies.explication;
