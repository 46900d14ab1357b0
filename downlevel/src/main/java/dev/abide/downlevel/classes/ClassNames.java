package dev.abide.downlevel.classes;

import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Identifiers;
import dev.abide.downlevel.tree.Trees;

/** What a class is called. */
final class ClassNames {
    private ClassNames() {}

    /** Returns the name of a class, or that of what it is assigned to, or nothing. */
    static String nameOf(Node type) {
        Node own = Trees.firstOf(type);
        if (own.isName() && !own.getString().isEmpty()) {
            return own.getString();
        }
        Node parent = Trees.parentOf(type);
        if (parent.isName() || parent.isStringKey() || parent.isMemberFieldDef()) {
            return parent.getString();
        }
        boolean isValue = type.equals(parent.getSecondChild());
        boolean names = isValue && (parent.isAssign() || parent.isDefaultValue());
        return names && Trees.firstOf(parent).isName() ? Trees.firstOf(parent).getString() : "";
    }

    /** Tells whether a function within the class may bear the name: it hides nothing that the class uses. */
    static boolean isUsable(String name, Node type) {
        if (!Identifiers.isIdentifier(name)) {
            return false;
        }
        Node own = Trees.firstOf(type);
        return (own.isName() && own.getString().equals(name)) || !Identifiers.mentions(Trees.lastOf(type), name);
    }

    static boolean isDeclaration(Node type) {
        Node parent = Trees.parentOf(type);
        return parent.isBlock() || parent.isScript() || parent.isModuleBody() || parent.isLabel();
    }
}
