// node-addon-api's kinds of values, scopes and references, with C++ exceptions on and without what is deprecated.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#define NODE_ADDON_API_DISABLE_DEPRECATED
#include <napi.h>

#include <string>
#include <vector>

namespace {

// An addon as a class: its members are exports, its instance belongs to the environment.
class Values : public Napi::Addon<Values> {
  public:
    Values(Napi::Env env, Napi::Object exports) {
        DefineAddon(exports, {InstanceMethod("escape", &Values::Escape), InstanceMethod("bigints", &Values::BigInts),
                              InstanceMethod("dates", &Values::Dates), InstanceMethod("symbols", &Values::Symbols),
                              InstanceMethod("strings", &Values::Strings), InstanceMethod("objects", &Values::Objects),
                              InstanceMethod("keep", &Values::Keep), InstanceMethod("kept", &Values::Kept),
                              InstanceMethod("buffers", &Values::Buffers), InstanceMethod("scripts", &Values::Scripts),
                              InstanceMethod("construct", &Values::Construct), InstanceValue("constant", Napi::Number::New(env, 7))});
    }

  private:
    Napi::Value Escape(const Napi::CallbackInfo &info) {
        Napi::EscapableHandleScope scope(info.Env());
        Napi::Object object = Napi::Object::New(info.Env());
        object.Set("escaped", true);
        return scope.Escape(object);
    }

    Napi::Value BigInts(const Napi::CallbackInfo &info) {
        bool lossless = false;
        int64_t value = info[0].As<Napi::BigInt>().Int64Value(&lossless);
        uint64_t words[] = {1, 2};
        Napi::Array result = Napi::Array::New(info.Env());
        result.Set(0u, Napi::BigInt::New(info.Env(), value + 1));
        result.Set(1u, Napi::Boolean::New(info.Env(), lossless));
        result.Set(2u, Napi::BigInt::New(info.Env(), 1, 2, words));
        result.Set(3u, Napi::Number::New(info.Env(), static_cast<double>(info[0].As<Napi::BigInt>().WordCount())));
        return result;
    }

    Napi::Value Dates(const Napi::CallbackInfo &info) {
        return Napi::Date::New(info.Env(), info[0].As<Napi::Date>().ValueOf() + 1000);
    }

    Napi::Value Symbols(const Napi::CallbackInfo &info) {
        Napi::Object object = Napi::Object::New(info.Env());
        object.Set(Napi::Symbol::New(info.Env(), "own"), 1);
        object.Set(Napi::Symbol::For(info.Env(), std::string("shared")), 2);
        return object;
    }

    Napi::Value Strings(const Napi::CallbackInfo &info) {
        std::u16string text = info[0].As<Napi::String>().Utf16Value();
        return Napi::String::New(info.Env(), std::u16string(text.rbegin(), text.rend()));
    }

    Napi::Value Objects(const Napi::CallbackInfo &info) {
        Napi::Object object = info[0].As<Napi::Object>();
        std::string seen;
        for (const auto &property : object) {
            seen += property.first.ToString().Utf8Value() + "=" + static_cast<Napi::Value>(property.second).ToString().Utf8Value() + ";";
        }
        object.DefineProperties({Napi::PropertyDescriptor::Value("fixed", Napi::Number::New(info.Env(), 1)),
                                 Napi::PropertyDescriptor::Value("listed", Napi::Number::New(info.Env(), 2), napi_enumerable)});
        object.Delete("a");
        seen += object.Has("a") ? "still " : "gone ";
        seen += object.HasOwnProperty("fixed") ? "own " : "not own ";
        object.Freeze();
        return Napi::String::New(info.Env(), seen);
    }

    void Keep(const Napi::CallbackInfo &info) {
        function_ = Napi::Persistent(info[0].As<Napi::Function>());
        object_ = Napi::Persistent(info[1].As<Napi::Object>());
        object_.Ref();
    }

    Napi::Value Kept(const Napi::CallbackInfo &info) {
        uint32_t calls = object_.Get("calls").ToNumber().Uint32Value();
        object_.Set("calls", Napi::Number::New(info.Env(), calls + 1));
        Napi::Value result = function_.Call({object_.Value(), Napi::Number::New(info.Env(), object_.Unref())});
        object_.Ref();
        return result;
    }

    Napi::Value Buffers(const Napi::CallbackInfo &info) {
        Napi::ArrayBuffer memory = Napi::ArrayBuffer::New(info.Env(), 16);
        Napi::Int32Array numbers = Napi::Int32Array::New(info.Env(), 2, memory, 4);
        numbers[0] = -5;
        numbers[1] = 6;
        Napi::DataView view = Napi::DataView::New(info.Env(), memory, 4, 4);
        Napi::Array result = Napi::Array::New(info.Env());
        result.Set(0u, numbers);
        result.Set(1u, Napi::Number::New(info.Env(), view.GetInt32(0)));
        result.Set(2u, Napi::Number::New(info.Env(), static_cast<double>(view.ByteOffset())));
        memory.Detach();
        result.Set(3u, Napi::Boolean::New(info.Env(), memory.IsDetached()));
        return result;
    }

    Napi::Value Scripts(const Napi::CallbackInfo &info) {
        try {
            return info.Env().RunScript(info[0].As<Napi::String>());
        } catch (const std::exception &e) {
            return Napi::String::New(info.Env(), std::string("caught ") + e.what());
        }
    }

    Napi::Value Construct(const Napi::CallbackInfo &info) {
        std::vector<napi_value> arguments;
        for (size_t i = 1; i < info.Length(); i++) {
            arguments.push_back(info[i]);
        }
        return info[0].As<Napi::Function>().New(arguments);
    }

    Napi::FunctionReference function_;
    Napi::ObjectReference object_;
};

}  // namespace

NODE_API_ADDON(Values)
