// node-addon-api built for what is experimental: finalizers run while garbage is collected, and get an environment that
// runs no JavaScript.
#define NAPI_VERSION 2147483647
#include <node_api.h>

#include "experimental.h"
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
#define NODE_API_EXPERIMENTAL_HAS_SHAREDARRAYBUFFER
#define NODE_API_EXPERIMENTAL_HAS_SET_PROTOTYPE
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <string>

namespace {

int basic = 0;
std::string posted;

struct Memory {
    char bytes[8] = "memory!";
};

// A finalizer that may do no more than it does: it asks for one that may.
void Finalize(Napi::BasicEnv env, char *, Memory *memory) {
    basic++;
    env.PostFinalizer(
        [](Napi::Env env, Memory *memory, int *hint) {
            Napi::HandleScope scope(env);
            posted += Napi::String::New(env, memory->bytes).Utf8Value() + std::to_string(*hint) + " ";
            delete memory;
            delete hint;
        },
        memory, new int(7));
}

void MakeAll(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::HandleScope scope(env);
    Memory *external = new Memory();
    Napi::External<char>::New(env, external->bytes, Finalize, external);
    Memory *object = new Memory();
    Napi::Object::New(env).AddFinalizer(Finalize, object->bytes, object);
    Memory *buffer = new Memory();
    Napi::Buffer<char>::New(env, buffer->bytes, 8, Finalize, buffer);
    Memory *arrayBuffer = new Memory();
    Napi::ArrayBuffer::New(
        env, arrayBuffer->bytes, 8,
        [](Napi::BasicEnv env, void *data, Memory *memory) { Finalize(env, static_cast<char *>(data), memory); }, arrayBuffer);
}

class Resource : public Napi::ObjectWrap<Resource> {
  public:
    static Napi::Function Define(Napi::Env env) {
        return DefineClass(env, "Resource", {InstanceMethod<&Resource::Use>("use")});
    }

    explicit Resource(const Napi::CallbackInfo &info) : Napi::ObjectWrap<Resource>(info) {}

    void Finalize(Napi::BasicEnv env) override {
        basic++;
        env.PostFinalizer([](Napi::Env) { posted += "resource "; });
    }

  private:
    Napi::Value Use(const Napi::CallbackInfo &info) {
        return Napi::String::New(info.Env(), "used");
    }
};

Napi::Value CountBasic(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), basic);
}

Napi::Value Posted(const Napi::CallbackInfo &info) {
    return Napi::String::New(info.Env(), posted);
}

Napi::Value Shared(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::SharedArrayBuffer shared = Napi::SharedArrayBuffer::New(env, 8);
    static_cast<uint8_t *>(shared.Data())[1] = 0x41;
    Napi::Uint16Array part = Napi::Uint16Array::New(env, 2, shared, 0);
    Napi::DataView view = Napi::DataView::New(env, shared, 1, 2);
    Napi::Array all = Napi::Array::New(env);
    all[0u] = shared;
    all[1u] = part;
    all[2u] = view;
    all[3u] = static_cast<double>(shared.ByteLength());
    all[4u] = part.Buffer().IsSharedArrayBuffer() && view.Buffer().IsSharedArrayBuffer() && !part.Buffer().IsArrayBuffer();
    all[5u] = view.GetUint8(0);
    all[6u] = info[0].IsSharedArrayBuffer();
    return all;
}

Napi::Value SetPrototype(const Napi::CallbackInfo &info) {
    return Napi::Boolean::New(info.Env(), info[0].As<Napi::Object>().SetPrototype(info[1].As<Napi::Object>()));
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["makeAll"] = Napi::Function::New<MakeAll>(env);
    exports["Resource"] = Resource::Define(env);
    exports["countBasic"] = Napi::Function::New<CountBasic>(env);
    exports["posted"] = Napi::Function::New<Posted>(env);
    exports["shared"] = Napi::Function::New<Shared>(env);
    exports["setPrototype"] = Napi::Function::New<SetPrototype>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(basic, Init)
